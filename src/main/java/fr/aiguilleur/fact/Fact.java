package fr.aiguilleur.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Something in a text that is true or false and that nobody may make up.
 *
 * @param value the same for every way of writing it
 * @param start where it stands in the text
 */
public record Fact(Kind kind, String value, int start, int end) {

    public enum Kind {
        LINK,
        MAIL,
        PHONE,
        STREET,
        POSTCODE,
        AMOUNT,
        PERCENT,
        DISTANCE,
        /** How long: minutes to years. */
        LENGTH,
        DATE,
        MONTH,
        /** Tomorrow, this evening. */
        SOON,
        /** From an hour to another, as minutes of the day. */
        HOURS,
        HOUR,
        /** Days of the week, as digits from 1. */
        DAYS,
        /** Letters and digits together, as on a form. */
        CODE,
        NUMBER,
        NAME,
        /** The name after a street or a postcode. */
        TOWN,
        /** Free or paid, open or closed, with or without appointment. */
        CLAIM
    }

    public static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final char TAKEN = '\u0000';

    /** All facts but names and claims, in the order of the text. */
    public static List<Fact> in(String text) {
        List<Fact> found = new ArrayList<>();
        StringBuilder rest = new StringBuilder(even(text));
        for (Finder finder : List.<Finder>of(
                Contacts::links,
                Moments::inDigits,
                Contacts::phones,
                Contacts::streets,
                Moments::dates,
                Figures::find,
                Moments::hours)) {
            take(finder.find(rest.toString()), rest, found);
        }
        take(Figures.numbers(rest.toString()), rest, found);
        found.sort(Comparator.comparingInt(Fact::start));
        return found;
    }

    /** What is left of a text once its facts are taken out, sign for sign. */
    public static String without(List<Fact> facts, String text) {
        StringBuilder rest = new StringBuilder(even(text));
        facts.forEach(fact -> blank(rest, fact, ','));
        return rest.toString();
    }

    /** Spaces, dashes and apostrophes of all sorts are one, so that every sign stays where it was. */
    public static String even(String text) {
        StringBuilder even = new StringBuilder(text);
        for (int i = 0; i < even.length(); i++) {
            even.setCharAt(i, even(even.charAt(i)));
        }
        return even.toString();
    }

    private static char even(char sign) {
        return switch (sign) {
            case '\u00A0', '\u202F', '\u2009', '\u2007', '\t', TAKEN -> ' ';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            case '\u2018', '\u2019', '\u02BC' -> '\'';
            default -> sign;
        };
    }

    public static Fact of(Kind kind, String value, MatchResult at) {
        return new Fact(kind, value, at.start(), at.end());
    }

    private static void take(List<Fact> some, StringBuilder rest, List<Fact> found) {
        for (Fact fact : some) {
            if (rest.substring(fact.start(), fact.end()).indexOf(TAKEN) < 0) {
                found.add(fact);
                blank(rest, fact, TAKEN);
            }
        }
    }

    private static void blank(StringBuilder rest, Fact fact, char with) {
        for (int i = fact.start(); i < fact.end(); i++) {
            rest.setCharAt(i, with);
        }
    }

    /** Finds facts of some kinds that do not overlap. */
    private interface Finder {
        List<Fact> find(String text);
    }
}
