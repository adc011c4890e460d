package fr.aiguilleur.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the number and however it is spaced. */
class SecretNumbersProperties {

    private static final int[] NO_GROUPS = {};

    @Property
    void cardsAreFound(@ForAll("cards") String card, @ForAll("gaps") String gap, @ForAll("sizes") int[] sizes) {
        assertMasked(card, spaced(card, gap, sizes));
    }

    @Property
    void socialSecurityNumbersAreFound(
            @ForAll("nirs") String nir, @ForAll("gaps") String gap, @ForAll("sizes") int[] sizes) {
        assertMasked(nir, spaced(nir, gap, sizes));
    }

    @Property
    void accountsAreFound(@ForAll("ibans") String iban, @ForAll("gaps") String gap, @ForAll("sizes") int[] sizes) {
        assertMasked(iban, iban.substring(0, 4) + gap + spaced(iban.substring(4), gap, sizes));
    }

    @Property
    void phoneNumbersNeverAre(
            @ForAll @IntRange(min = 1, max = 9) int first,
            @ForAll @IntRange(max = 99_999_999) int rest,
            @ForAll("gaps") String gap,
            @ForAll("prefixes") String prefix) {
        String digits = "%08d".formatted(rest);
        String phone = prefix + first + gap + spaced(digits, gap, new int[] {2, 2, 2, 2});
        String text = "appelez-moi au " + phone + " ou au " + phone + " " + phone;
        assertThat(Secrets.mask(text)).isEqualTo(text);
    }

    @Property
    void postcodesAndYearsNeverAre(
            @ForAll @IntRange(min = 1000, max = 95999) int postcode,
            @ForAll @IntRange(min = 1900, max = 2030) int year) {
        String text = "j'habite %05d Massy depuis %d, code postal %05d".formatted(postcode, year, postcode);
        assertThat(Secrets.mask(text)).isEqualTo(text);
    }

    private static void assertMasked(String number, String typed) {
        String masked = Secrets.mask("voila mon numero " + typed + " merci de m'aider");
        assertThat(masked).contains("[effacé]").doesNotContain(typed);
        assertThat(masked.replaceAll("[^A-Za-z0-9]", "")).doesNotContain(number);
    }

    @Provide
    Arbitrary<String> cards() {
        Arbitrary<String> starts = Arbitraries.of("4", "51", "55", "2221", "2720", "34", "37", "6011", "50", "67");
        return Combinators.combine(starts, Arbitraries.integers().between(14, 19), digits(19))
                .as((start, length, filler) -> withLuhn((start + filler).substring(0, length - 1)));
    }

    @Provide
    Arbitrary<String> nirs() {
        Arbitrary<String> departments = Arbitraries.of("01", "19", "2A", "2B", "75", "91", "97", "99");
        return Combinators.combine(
                        Arbitraries.of("1", "2"),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(1, 12),
                        departments,
                        digits(6),
                        Arbitraries.of(true, false))
                .as((sex, year, month, department, rest, withKey) -> {
                    String nir = "%s%02d%02d%s%s".formatted(sex, year, month, department, rest);
                    return withKey ? nir + nirKey(nir) : nir;
                });
    }

    @Provide
    Arbitrary<String> ibans() {
        Arbitrary<String> french = digits(23).map(account -> "FR" + account);
        Arbitrary<String> german = digits(18).map(account -> "DE" + account);
        return Arbitraries.oneOf(french, german).map(SecretNumbersProperties::withIbanKey);
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of("", " ", "-", ".", "\u00A0");
    }

    @Provide
    Arbitrary<String> prefixes() {
        return Arbitraries.of("0", "+33 ", "+33", "0033 ");
    }

    @Provide
    Arbitrary<int[]> sizes() {
        return Arbitraries.of(NO_GROUPS, new int[] {4, 4, 4, 4, 4, 4}, new int[] {2, 2, 2, 2, 2, 2, 2, 2}, new int[] {
            1, 2, 2, 2, 3, 3, 2
        });
    }

    private static Arbitrary<String> digits(int length) {
        return Arbitraries.strings().numeric().ofLength(length);
    }

    private static String spaced(String number, String gap, int[] sizes) {
        StringBuilder typed = new StringBuilder();
        int at = 0;
        for (int size : sizes) {
            int end = Math.min(number.length(), at + size);
            typed.append(number, at, end).append(end < number.length() ? gap : "");
            at = end;
        }
        return typed.append(number.substring(at)).toString();
    }

    private static String withLuhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int value = i % 2 == 0 ? 2 * digit : digit;
            sum += value / 10 + value % 10;
        }
        return number + (10 - sum % 10) % 10;
    }

    private static String nirKey(String nir) {
        BigInteger digits = new BigInteger(nir.replace("2A", "19").replace("2B", "18"));
        return "%02d".formatted(97 - digits.mod(BigInteger.valueOf(97)).intValue());
    }

    private static String withIbanKey(String countryAndAccount) {
        String country = countryAndAccount.substring(0, 2);
        String account = countryAndAccount.substring(2);
        StringBuilder turned = new StringBuilder(account);
        country.chars().forEach(c -> turned.append(c - 'A' + 10));
        int key = 98 - new BigInteger(turned + "00").mod(BigInteger.valueOf(97)).intValue();
        return country + "%02d".formatted(key) + account;
    }
}
