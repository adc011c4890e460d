package fr.aiguilleur.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The watch over what goes to Twilio would notice. */
class TwilioContractTest {

    private static final String MESSAGES = "/2010-04-01/Accounts/AC" + "0".repeat(32) + "/Messages";
    private static final String GOOD = "To=%2B33639980101&From=%2B33639980000&Body=Bonjour&ValidityPeriod=900"
            + "&SmartEncoded=true&StatusCallback=https%3A%2F%2Faide.example.org%2Fstatus%3Fo%3D1";
    private static final String ERROR = """
        {"code": 21211, "message": "no", "more_info": "https://www.twilio.com/docs/errors/21211", "status": 400}\
        """;

    private final TwilioContract contract = new TwilioContract();

    @Test
    void whatTwilioDescribesIsRight() {
        assertThat(contract.request("POST", MESSAGES + ".json", null, GOOD)).isEmpty();
        assertThat(contract.request("GET", MESSAGES + ".json", "DateSent%3E=2026-11-24T09:05:03&PageSize=1000", ""))
                .isEmpty();
        assertThat(contract.request("DELETE", MESSAGES + "/SM" + "1".repeat(32) + ".json", null, ""))
                .isEmpty();
        assertThat(contract.answer("POST", MESSAGES + ".json", 400, ERROR)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From=%2B33639980000&Body=sans+destinataire",
                "To=%2B33639980101&Text=Bonjour",
                "To=%2B33639980101&ValidityPeriod=long",
                "To=%2B33639980101&SmartEncoded=oui",
                "To=%2B33639980101&MessagingServiceSid=MG1",
                "To=%2B33639980101&ContentRetention=perhaps",
            })
    void aBadFormIsNoticed(String form) {
        assertThat(contract.request("POST", MESSAGES + ".json", null, form)).isNotEmpty();
    }

    @Test
    void aBadAddressIsNoticed() {
        assertThat(contract.request("POST", "/2010-04-01/Accounts/AC1/Messages.json", null, GOOD))
                .isNotEmpty();
        assertThat(contract.request("GET", MESSAGES + ".json", "PageSize=1001", ""))
                .hasSize(1);
        assertThat(contract.request("GET", MESSAGES + ".json", "Since=2026", ""))
                .hasSize(1);
        assertThat(contract.request("GET", MESSAGES + "/SM1.json", null, "")).isNotEmpty();
        assertThat(contract.request("PUT", MESSAGES + ".json", null, "")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "201 | {\"sid\": \"SM1\"}",
                "201 | {\"status\": \"teleported\"}",
                "201 | {\"num_segments\": 1}",
                "201 | {\"error_code\": \"30003\"}",
                "201 | {\"colour\": \"blue\"}",
                "200 | {}",
                "400 | {\"code\": 21211}",
            })
    void aBadAnswerIsNoticed(int status, String body) {
        assertThat(contract.answer("POST", MESSAGES + ".json", status, body)).isNotEmpty();
    }
}
