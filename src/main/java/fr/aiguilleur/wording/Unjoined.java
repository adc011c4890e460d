package fr.aiguilleur.wording;

import fr.aiguilleur.fact.Tokens;
import fr.aiguilleur.fact.Verdict;
import fr.aiguilleur.fact.Verifier;
import fr.aiguilleur.model.Model;
import fr.aiguilleur.wording.Wordings.Hiding;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands in for the model and for the check of facts until they are here: nothing is asked, nothing passes. */
@Configuration
class Unjoined {

    @Bean
    Model model() {
        return Model.NONE;
    }

    @Bean
    Verifier verifier() {
        return (_, _, _) -> new Verdict(List.of(), List.of());
    }

    @Bean
    Hiding hiding() {
        return (_, _) -> new Tokens() {
            @Override
            public String hide(String text) {
                return text;
            }

            @Override
            public Optional<String> show(String text) {
                return Optional.of(text);
            }
        };
    }
}
