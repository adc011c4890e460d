package fr.aiguilleur.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class MessagesApiTest {

    private static final String SID = "AC00000000000000000000000000000000";
    private static final String MESSAGES = "/simulator/2010-04-01/Accounts/" + SID + "/Messages.json";
    private static final Map<String, String> GOOD =
            Map.of("To", "+33639980101", "From", "+33639980000", "Body", "Bonjour");

    private final SimulatedAccount account = new SimulatedAccount(new MockEnvironment());
    private final PhoneNetwork network =
            new PhoneNetwork(Clock.fixed(Instant.parse("2026-11-24T09:05:03Z"), ZoneOffset.UTC));
    private final Faults faults = new Faults();
    private final MockMvc mvc = standaloneSetup(
                    new MessagesApi(account, network, faults, new StatusNews(account, network, new Webhooks(account))))
            .build();

    @Test
    void anAcceptedMessageLooksLikeTwilios() throws Exception {
        mvc.perform(create(GOOD))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.sid").value(matchesPattern("SM[0-9a-f]{32}")))
                .andExpect(jsonPath("$.status").value("queued"))
                .andExpect(jsonPath("$.date_created").value("Tue, 24 Nov 2026 09:05:03 +0000"))
                .andExpect(jsonPath("$.direction").value("outbound-api"))
                .andExpect(jsonPath("$.account_sid").value(SID));
        mvc.perform(create(GOOD)).andExpect(status().isCreated());
        assertThat(network.of("+33639980101", 0))
                .extracting(Text::sid)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "To, '', 21604",
        "To, 0639980101, 21211",
        "To, +33 6, 21211",
        "From, '', 21603",
        "Body, '', 21602",
    })
    void whatTwilioWouldRefuseIsRefusedWithItsCode(String field, String value, int code) throws Exception {
        Map<String, String> form = new HashMap<>(GOOD);
        form.put(field, value);
        mvc.perform(create(form))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.status").value(400))
                .andExpect(jsonPath("$.more_info").value("https://www.twilio.com/docs/errors/" + code));
    }

    @Test
    void anOptedOutPhoneAndATooLongBodyAreRefused() throws Exception {
        network.optOut("+33639980101");
        mvc.perform(create(GOOD)).andExpect(jsonPath("$.code").value(21610));
        network.optIn("+33639980101");
        Map<String, String> form = new HashMap<>(GOOD);
        form.put("Body", "a".repeat(1601));
        mvc.perform(create(form)).andExpect(jsonPath("$.code").value(21617));
    }

    @Test
    void anotherAccountOrPasswordIsRefused() throws Exception {
        mvc.perform(post(MESSAGES).param("To", "+33639980101"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value(20003));
        mvc.perform(get(MESSAGES).header("Authorization", "Basic eDp5")).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @CsvSource({"ERROR, 500", "UNAVAILABLE, 503", "TOO_MANY, 429"})
    void aFaultIsForTheNextMessagesOnlyAndAcceptsNothing(Fault.Mode mode, int status) throws Exception {
        faults.set(new Fault(mode, Duration.ZERO), 2);
        mvc.perform(create(GOOD)).andExpect(status().is(status));
        mvc.perform(create(GOOD)).andExpect(status().is(status));
        assertThat(network.of("+33639980101", 0)).isEmpty();
        mvc.perform(create(GOOD)).andExpect(status().isCreated());
    }

    @Test
    void messagesAreListedAndFetched() throws Exception {
        mvc.perform(create(GOOD));
        String sid = network.of("+33639980101", 0).getFirst().sid();
        mvc.perform(signedIn(get(MESSAGES).param("To", "+33639980101").param("DateSent", "2026-11-24")))
                .andExpect(jsonPath("$.messages[0].sid").value(sid));
        mvc.perform(signedIn(get(MESSAGES).param("To", "+33639980102")))
                .andExpect(jsonPath("$.messages").isEmpty());
        mvc.perform(signedIn(get(MESSAGES).param("DateSent", "2026-11-23")))
                .andExpect(jsonPath("$.messages").isEmpty());
        mvc.perform(signedIn(get(MESSAGES).param("DateSent>", "2026-11-24")))
                .andExpect(jsonPath("$.messages[0].sid").value(sid));
        mvc.perform(signedIn(get(MESSAGES.replace(".json", "/" + sid + ".json"))))
                .andExpect(jsonPath("$.body").value("Bonjour"));
        mvc.perform(signedIn(get(MESSAGES.replace(".json", "/SMnone.json")))).andExpect(status().isNotFound());
    }

    @Test
    void aPhoneKeepsItsLastMessages() {
        for (int i = 1; i <= 250; i++) {
            network.add("SM" + i, Text.Direction.INBOUND, "+33639980101", "+33639980000", "n " + i, "received");
        }
        assertThat(network.of("+33639980101", 0))
                .hasSize(200)
                .last()
                .satisfies(text -> assertThat(text.body()).isEqualTo("n 250"));
        assertThat(network.of("+33639980101", 249)).hasSize(1);
    }

    private MockHttpServletRequestBuilder create(Map<String, String> form) {
        MockHttpServletRequestBuilder request = signedIn(post(MESSAGES));
        form.forEach(request::param);
        return request;
    }

    private MockHttpServletRequestBuilder signedIn(MockHttpServletRequestBuilder request) {
        return request.headers(headers());
    }

    private HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(account.sid(), account.token());
        return headers;
    }
}
