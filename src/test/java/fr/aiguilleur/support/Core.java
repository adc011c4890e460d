package fr.aiguilleur.support;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** Conversations and escalations on a real database, with nothing that answers by itself. */
public final class Core {

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
                "fr.aiguilleur.callback",
                "fr.aiguilleur.conversation",
                "fr.aiguilleur.escalation",
                "fr.aiguilleur.figures",
                "fr.aiguilleur.hotline",
                "fr.aiguilleur.wakeup"
            },
            excludeFilters =
                    @Filter(type = FilterType.REGEX, pattern = ".*(QueuePositions|HoursPage|CallBackController)"))
    static class Beans {

        @Bean
        StepClock clock() {
            return new StepClock();
        }
    }
}
