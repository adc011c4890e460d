/** Text messages in and out; the only package that knows the Twilio SDK. */
@NullMarked
package fr.aiguilleur.sms;

import org.jspecify.annotations.NullMarked;
