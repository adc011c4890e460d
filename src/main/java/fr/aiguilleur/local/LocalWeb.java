package fr.aiguilleur.local;

import java.net.InetAddress;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/** With demo accounts inside, nobody but this machine may connect. */
@Component
@Unconfigured
class LocalWeb implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    @Override
    public void customize(ConfigurableServletWebServerFactory server) {
        server.setAddress(InetAddress.getLoopbackAddress());
    }
}
