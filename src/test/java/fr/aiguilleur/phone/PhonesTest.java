package fr.aiguilleur.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    @ParameterizedTest
    @ValueSource(strings = {"06 39 98 00 01", "0639980001", "+33 6 39 98 00 01", "0033639980001", "+33(0)639980001"})
    void aMobileIsReadAsPeopleTypeIt(String typed) {
        assertThat(Phones.frenchMobile(typed)).contains("+33639980001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01 69 30 10 10", "3114", "06 39 98", "+44 7700 900123", "mon numéro", ""})
    void whatIsNoFrenchMobileIsNotTextedTo(String typed) {
        assertThat(Phones.frenchMobile(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0692 12 34 56, +262692123456", "+33692123456, +262692123456", "06 90 35 12 34, +590690351234"})
    void overseasAMobileHasACountryCodeOfItsOwn(String typed, String number) {
        assertThat(Phones.frenchMobile(typed)).contains(number);
    }

    @Test
    void aNumberIsSpokenAsItIsDialled() {
        assertThat(Phones.spoken("+33169301010")).isEqualTo("01 69 30 10 10");
        assertThat(Phones.spoken("+33639980001")).isEqualTo("06 39 98 00 01");
        assertThat(Phones.spoken("+442079460018")).isEqualTo("+44 20 7946 0018");
        assertThat(Phones.spoken("3114")).isEqualTo("3114");
    }

    @Test
    void aNumberThatCannotRingIsNone() {
        assertThat(Phones.e164("01 69 30 10 10", "FR")).contains("+33169301010");
        assertThat(Phones.e164("00 00 00 00 00", "FR")).isEmpty();
    }
}
