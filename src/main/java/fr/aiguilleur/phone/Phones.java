package fr.aiguilleur.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;

/** Telephone numbers: +33612345678 inside, 06 12 34 56 78 for people. */
public final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String FRANCE = "FR";
    private static final int FRENCH = 33;
    /** Dialled like a French number at home, each with a country code of its own. */
    private static final List<String> OVERSEAS = List.of("GP", "GF", "MQ", "RE", "YT");

    private Phones() {}

    /** The number that was typed, as +33…, when it may ring there. */
    public static Optional<String> e164(String typed, String region) {
        return read(typed, region).filter(NUMBERS::isValidNumber).map(Phones::e164);
    }

    /**
     * A French mobile, as +33… or with the code of an overseas department: the only numbers that we text to without
     * having been texted first. In the French plan they begin with 6 or 7; those that ARCEP keeps for films and
     * demonstrations count too.
     */
    public static Optional<String> frenchMobile(String typed) {
        return read(typed, FRANCE).flatMap(Phones::mobile).map(Phones::e164);
    }

    private static Optional<PhoneNumber> mobile(PhoneNumber number) {
        if (number.getCountryCode() != FRENCH) {
            return OVERSEAS.stream().anyMatch(region -> isMobile(number, region))
                    ? Optional.of(number)
                    : Optional.empty();
        }
        String digits = String.valueOf(number.getNationalNumber());
        return OVERSEAS.stream()
                .flatMap(region -> read("0" + digits, region).filter(one -> isMobile(one, region)).stream())
                .findFirst()
                .or(() -> Optional.of(number).filter(_ -> digits.matches("[67]\\d{8}")));
    }

    private static boolean isMobile(PhoneNumber number, String region) {
        return NUMBERS.isValidNumberForRegion(number, region)
                && NUMBERS.getNumberType(number) == PhoneNumberType.MOBILE;
    }

    /** As people dial it from France: in pairs of digits, or with its country. */
    public static String spoken(String e164) {
        return read(e164, FRANCE)
                .map(number -> NUMBERS.format(
                        number,
                        number.getCountryCode() == FRENCH
                                ? PhoneNumberFormat.NATIONAL
                                : PhoneNumberFormat.INTERNATIONAL))
                .orElse(e164);
    }

    private static String e164(PhoneNumber number) {
        return NUMBERS.format(number, PhoneNumberFormat.E164);
    }

    private static Optional<PhoneNumber> read(String typed, String region) {
        try {
            return Optional.of(NUMBERS.parse(typed, region));
        } catch (NumberParseException e) {
            return Optional.empty(); // not a number: whoever asks says so in their own words
        }
    }
}
