/** Text messages in and out, each stored once and sent at most once, whoever carries them. */
@NullMarked
package fr.aiguilleur.sms;

import org.jspecify.annotations.NullMarked;
