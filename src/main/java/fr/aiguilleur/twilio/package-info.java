/** Text messages by Twilio: its API, its calls and its signatures; the only package that knows its SDK. */
@NullMarked
package fr.aiguilleur.twilio;

import org.jspecify.annotations.NullMarked;
