package fr.aiguilleur;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class BadInputTest {

    @RestController
    static class Broken {

        @GetMapping({"/api/broken", "/broken"})
        String broken() {
            throw new IllegalStateException("what somebody wrote");
        }
    }

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Broken())
            .setControllerAdvice(new BadInput())
            .build();

    @Test
    void aFailureOfOursIsAProblemForPrograms() throws Exception {
        mvc.perform(get("/api/broken").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isInternalServerError())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(content().string(containsString("Cela vient de nous")))
                .andExpect(content().string(not(containsString("what somebody wrote"))));
    }

    @Test
    void aFailureOfOursIsLeftToTheErrorPageForPeople() throws Exception {
        mvc.perform(get("/broken").accept(MediaType.TEXT_HTML))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(""));
    }

    @Test
    void theApiAnswersABrowserTooWithAProblem() throws Exception {
        mvc.perform(get("/api/broken").accept(MediaType.TEXT_HTML, MediaType.ALL))
                .andExpect(status().isInternalServerError())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }
}
