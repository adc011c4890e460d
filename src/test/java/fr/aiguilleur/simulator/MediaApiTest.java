package fr.aiguilleur.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import fr.aiguilleur.network.PhoneNetwork;
import fr.aiguilleur.network.Picture;
import fr.aiguilleur.network.Text;
import fr.aiguilleur.support.TwilioContract;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class MediaApiTest {

    private static final byte[] BYTES = {1, 2, 3};

    private final SimulatedAccount account = new SimulatedAccount(new MockEnvironment());
    private final PhoneNetwork network = new PhoneNetwork(Clock.systemUTC());
    private final MockMvc mvc = standaloneSetup(new MediaApi(account, network)).build();
    private final Picture picture = new Picture(PhoneNetwork.sid("ME"), "image/jpeg", BYTES);
    private String message;
    private String media;

    @BeforeEach
    void aPictureArrives() {
        message = network.add(Text.written(
                        PhoneNetwork.sid("MM"), "+33639980101", account.number(), "regardez", List.of(picture)))
                .sid();
        media = "/simulator" + MessageJson.messages(account.sid()) + "/" + message + "/Media";
    }

    @Test
    void aPictureIsBehindThePasswordAndOneRedirect() throws Exception {
        mvc.perform(get(media + "/" + picture.sid())).andExpect(status().isUnauthorized());
        String there = mvc.perform(signedIn(get(media + "/" + picture.sid())))
                .andExpect(status().isTemporaryRedirect())
                .andReturn()
                .getResponse()
                .getHeader(HttpHeaders.LOCATION);
        mvc.perform(get(URI.create(String.valueOf(there))))
                .andExpect(header().string(HttpHeaders.CONTENT_TYPE, "image/jpeg"))
                .andExpect(content().bytes(BYTES));
    }

    /** As where Twilio keeps them: whoever sends the password on is refused. */
    @Test
    void thePasswordMustNotFollowTheRedirect() throws Exception {
        mvc.perform(signedIn(get("/simulator/stored/" + message + "/" + picture.sid())))
                .andExpect(status().isBadRequest());
    }

    @Test
    void picturesAreListedDescribedAndDeletedAsTwilioDoes() throws Exception {
        TwilioContract contract = new TwilioContract();
        for (String path : List.of(media + ".json", media + "/" + picture.sid() + ".json")) {
            String body = mvc.perform(signedIn(get(path)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(contract.answer("GET", path.replace("/simulator", ""), 200, body))
                    .isEmpty();
        }
        mvc.perform(signedIn(delete(media + "/" + picture.sid() + ".json"))).andExpect(status().isNoContent());
        mvc.perform(signedIn(get(media + ".json")))
                .andExpect(jsonPath("$.media_list").isEmpty());
        mvc.perform(signedIn(get(media + "/" + picture.sid()))).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder signedIn(MockHttpServletRequestBuilder request) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(account.sid(), account.token());
        return request.headers(headers);
    }
}
