package fr.aiguilleur.emergency;

import java.time.LocalDate;
import java.util.List;

/**
 * A number to give when something serious happens.
 *
 * @param means how to reach it: appel, sms, tchat, web
 */
public record Line(
        String number, String name, String when, List<String> means, String hours, String url, LocalDate verified) {}
