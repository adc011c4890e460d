package fr.aiguilleur.support;

import fr.aiguilleur.access.Accounts;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Conversations and escalations on a real database, with nothing that answers by itself. */
public final class Core {

    /** The lock of tests that use it; they run one after the other. */
    public static final String SHARED = "the core";

    private static final ConfigurableApplicationContext CONTEXT = new SpringApplicationBuilder(Beans.class)
            .web(WebApplicationType.NONE)
            .initializers(new Database())
            .run("--aiguilleur.turn.pause.web=0s");

    private Core() {}

    public static <T> T get(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    /** One more of these, put together from what is here. */
    public static <T> T make(Class<T> type) {
        return CONTEXT.getAutowireCapableBeanFactory().createBean(type);
    }

    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "fr.aiguilleur.attachment",
                "fr.aiguilleur.callback",
                "fr.aiguilleur.consent",
                "fr.aiguilleur.contact",
                "fr.aiguilleur.conversation",
                "fr.aiguilleur.crossing",
                "fr.aiguilleur.escalation",
                "fr.aiguilleur.figures",
                "fr.aiguilleur.guide",
                "fr.aiguilleur.hotline",
                "fr.aiguilleur.knowledge",
                "fr.aiguilleur.picture",
                "fr.aiguilleur.postage",
                "fr.aiguilleur.roster",
                "fr.aiguilleur.site",
                "fr.aiguilleur.sms",
                "fr.aiguilleur.wakeup"
            },
            excludeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    ".*(Fetches|QueuePositions|HoursPage|CallBackController|Prefill|sms.Rounds|sms.Sender)"))
    @Import(Accounts.class)
    static class Beans {

        @Bean
        PasswordEncoder passwords() {
            return PasswordEncoderFactories.createDelegatingPasswordEncoder();
        }

        @Bean
        StepClock clock() {
            return new StepClock();
        }
    }
}
