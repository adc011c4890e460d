package fr.aiguilleur.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import fr.aiguilleur.network.Fate;
import fr.aiguilleur.network.Fault;
import fr.aiguilleur.network.Faults;
import fr.aiguilleur.network.Line;
import fr.aiguilleur.network.PhoneNetwork;
import fr.aiguilleur.network.Text;
import fr.aiguilleur.support.TwilioContract;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessagesApiTest {

    private static final String SID = "AC00000000000000000000000000000000";
    private static final String MESSAGES = "/simulator/2010-04-01/Accounts/" + SID + "/Messages.json";
    private static final TwilioContract CONTRACT = new TwilioContract();
    private static final Map<String, String> GOOD =
            Map.of("To", "+33639980101", "From", "+33639980000", "Body", "Bonjour");

    private final SimulatedAccount account = new SimulatedAccount(new MockEnvironment());
    private final PhoneNetwork network =
            new PhoneNetwork(Clock.fixed(Instant.parse("2026-11-24T09:05:03Z"), ZoneOffset.UTC));
    private final Faults faults = new Faults();
    private final MockMvc mvc = standaloneSetup(
                    new MessagesApi(account, network, faults, new StatusNews(account, network, new Webhooks(account))))
            .alwaysDo(result -> keptToTheContract(result.getRequest(), result.getResponse()))
            .build();

    /** Every answer here, to good requests and to bad ones, is as Twilio's document has it. */
    private static void keptToTheContract(MockHttpServletRequest request, MockHttpServletResponse response)
            throws Exception {
        if (response.getErrorMessage() == null) {
            assertThat(CONTRACT.answer(
                            request.getMethod(),
                            request.getRequestURI().replace("/simulator", ""),
                            response.getStatus(),
                            response.getContentAsString()))
                    .isEmpty();
        }
    }

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
        mvc.perform(post(MESSAGES).formField("To", "+33639980101"))
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

    @ParameterizedTest
    @CsvSource({"RESET_AFTER_ACCEPT", "ERROR_AFTER_ACCEPT", "TIMEOUT_AFTER_ACCEPT", "SLOW_BEFORE_ACCEPT"})
    void aFaultAfterAcceptingStillDelivers(Fault.Mode mode) {
        faults.set(new Fault(mode, Duration.ZERO), 1);
        // The test's own client sees the broken connection as an exception.
        catchThrowable(() -> mvc.perform(create(GOOD)));
        assertThat(network.of("+33639980101", 0)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID, 21211",
        "LANDLINE, 21614",
        "NOT_PERMITTED, 21408",
    })
    void someLinesAreRefusedAtOnce(Line line, int code) throws Exception {
        network.connect("+33639980101", line);
        mvc.perform(create(GOOD)).andExpect(jsonPath("$.code").value(code));
        assertThat(network.of("+33639980101", 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UNREACHABLE, 30003, undelivered",
        "BLOCKED, 30004, undelivered",
        "NO_MOBILE, 30006, undelivered",
        "FILTERED, 30007, undelivered",
        "CARRIER_ERROR, 30008, undelivered",
        "OFF, 30036, failed",
    })
    void otherLinesAreFoundOutLater(Line line, int code, String status) throws Exception {
        network.connect("+33639980101", line);
        mvc.perform(create(GOOD)).andExpect(status().isCreated());
        await().until(() -> !text().status().equals("queued"));
        mvc.perform(signedIn(get(one(text().sid()))))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.error_code").value(code))
                .andExpect(jsonPath("$.error_message").value(Fate.sentence(code)));
    }

    @Test
    void aMessagingServiceAcceptsFirstAndFindsOutLater() throws Exception {
        network.optOut("+33639980101");
        Map<String, String> form = new HashMap<>(GOOD);
        form.remove("From");
        form.put("MessagingServiceSid", "MG" + "a".repeat(32));
        form.put("SmartEncoded", "true");
        form.put("ValidityPeriod", "900");
        mvc.perform(create(form))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("accepted"))
                .andExpect(jsonPath("$.num_segments").value("0"));
        await().until(() -> text().code() == Fate.OPTED_OUT);
        assertThat(text().status()).isEqualTo("failed");
    }

    @Test
    void aMessageThatWaitsForLongerThanItIsValidFails() throws Exception {
        Map<String, String> form = new HashMap<>(GOOD);
        form.put("ValidityPeriod", "1");
        faults.set(new Fault(Fault.Mode.LATE_DELIVERY, Duration.ofHours(1)), 1);
        mvc.perform(create(form)).andExpect(status().isCreated());
        await().until(() -> text().code() == Fate.EXPIRED);
        form.put("ValidityPeriod", "36001");
        mvc.perform(create(form)).andExpect(jsonPath("$.code").value(20422));
    }

    @Test
    void whatsappIsForThoseWhoWroteWithinADay() throws Exception {
        Map<String, String> form =
                Map.of("To", "whatsapp:+33639980101", "From", "whatsapp:+33639980000", "Body", "Bonjour");
        mvc.perform(create(form)).andExpect(status().isCreated());
        await().until(() -> network.of("whatsapp:+33639980101", 0).getFirst().code() == Fate.WINDOW_CLOSED);
        network.add(Text.written(PhoneNetwork.sid("SM"), "whatsapp:+33639980101", "", "Bonjour", List.of()));
        mvc.perform(create(form)).andExpect(status().isCreated());
        await().until(() ->
                network.of("whatsapp:+33639980101", 0).getLast().status().equals("read"));
        mvc.perform(create(Map.of("To", "whatsapp:+33639980101", "From", "+33639980000", "Body", "Bonjour")))
                .andExpect(jsonPath("$.code").value(21910));
    }

    @Test
    void messagesAreListedAndFetched() throws Exception {
        mvc.perform(create(GOOD));
        String sid = text().sid();
        mvc.perform(signedIn(get(MESSAGES).queryParam("To", "+33639980102")))
                .andExpect(jsonPath("$.messages").isEmpty());
        mvc.perform(signedIn(get(one(sid)))).andExpect(jsonPath("$.body").value("Bonjour"));
        mvc.perform(signedIn(get(one(PhoneNetwork.sid("SM"))))).andExpect(status().isNotFound());
    }

    /** All messages here were sent on 24 November 2026 at 09:05:03. */
    @ParameterizedTest
    @CsvSource({
        "DateSent, 2026-11-24, 1",
        "DateSent, 2026-11-23, 0",
        "DateSent, 2026-11-24T09:05:03Z, 1",
        "DateSent>, 2026-11-24, 1",
        "DateSent>, 2026-11-25, 0",
        "DateSent>, 2026-11-24T09:05:03Z, 1",
        "DateSent>, 2026-11-24T09:05:04Z, 0",
        "DateSent<, 2026-11-24, 1",
        "DateSent<, 2026-11-23, 0",
        "DateSent<, 2026-11-24T09:05:03Z, 1",
        "DateSent<, 2026-11-24T09:05:02Z, 0",
    })
    void theListKeepsToDaysAndTimes(String name, String when, int found) throws Exception {
        network.add(Text.written(PhoneNetwork.sid("SM"), "+33639980101", "+33639980000", "Bonjour", List.of()));
        mvc.perform(signedIn(get(MESSAGES).queryParam(name, when)))
                .andExpect(jsonPath("$.messages.length()").value(found));
    }

    @Test
    void thePagesOfAListHoldEachMessageOnceThoughOthersArriveMeanwhile() throws Exception {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            written.add(write(i).sid());
        }
        List<String> listed = new ArrayList<>();
        String next = MESSAGES + "?PageSize=50&To=%2B33639980000";
        while (next != null) {
            String page = mvc.perform(signedIn(get(URI.create(next))))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            JsonNode json = JsonMapper.shared().readTree(page);
            json.get("messages")
                    .forEach(message -> listed.add(message.get("sid").asString()));
            next = json.get("next_page_uri").isNull()
                    ? null
                    : "/simulator" + json.get("next_page_uri").asString();
            write(1000);
        }
        assertThat(listed).containsExactlyElementsOf(written.reversed());
    }

    @Test
    void theWordsOfAMessageAreEmptiedAndAMessageIsDeleted() throws Exception {
        String sid = write(1).sid();
        mvc.perform(form(signedIn(post(one(sid))), Map.of("Body", "")))
                .andExpect(jsonPath("$.body").value(""));
        mvc.perform(form(signedIn(post(one(sid))), Map.of("Body", "autre"))).andExpect(status().isBadRequest());
        mvc.perform(signedIn(delete(one(sid)))).andExpect(status().isNoContent());
        mvc.perform(signedIn(get(one(sid)))).andExpect(status().isNotFound());
    }

    private Text write(int number) {
        return network.add(
                Text.written(PhoneNetwork.sid("SM"), "+33639980102", "+33639980000", "n " + number, List.of()));
    }

    private Text text() {
        return network.of("+33639980101", 0).getFirst();
    }

    private static String one(String sid) {
        return MESSAGES.replace(".json", "/" + sid + ".json");
    }

    private MockHttpServletRequestBuilder create(Map<String, String> form) {
        return form(signedIn(post(MESSAGES)), form);
    }

    private static MockHttpServletRequestBuilder form(
            MockHttpServletRequestBuilder request, Map<String, String> fields) {
        fields.forEach(request::formField);
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
