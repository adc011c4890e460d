package fr.aiguilleur.picture;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which scanner looks at pictures, as the settings say. */
@Configuration
class PictureBeans {

    private static final Logger log = LoggerFactory.getLogger(PictureBeans.class);

    @Bean
    Scan scan(
            @Value("${aiguilleur.clamav.host:}") String host,
            @Value("${aiguilleur.clamav.port:3310}") int port,
            @Value("${aiguilleur.clamav.patience:15s}") Duration patience) {
        if (host.isBlank()) {
            log.info("pictures are not scanned for viruses: AIGUILLEUR_CLAMAV_HOST is not set");
            return Scan.NONE;
        }
        return new ClamAv(host.strip(), port, patience);
    }
}
