package fr.aiguilleur.twilio;

import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * Conversations and Twilio's calls on a real database, where nothing is sent; no component, so that a test of the
 * whole application does not find it.
 */
@EnableAutoConfiguration
@EnableConfigurationProperties(TwilioSettings.class)
@ComponentScan(
        basePackages = {
            "fr.aiguilleur.twilio",
            "fr.aiguilleur.sms",
            "fr.aiguilleur.postage",
            "fr.aiguilleur.consent",
            "fr.aiguilleur.attachment",
            "fr.aiguilleur.picture",
            "fr.aiguilleur.conversation",
            "fr.aiguilleur.crossing",
            "fr.aiguilleur.site",
            "fr.aiguilleur.wakeup"
        },
        excludeFilters =
                @Filter(type = FilterType.REGEX, pattern = "fr\\.aiguilleur\\.(sms\\.Rounds|attachment\\.Fetches)"))
class TwilioSlice {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
