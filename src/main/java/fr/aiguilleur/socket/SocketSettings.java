package fr.aiguilleur.socket;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/** Who may open our sockets (our own pages), and how much they may send at once. */
@Component
public class SocketSettings {

    private final String publicUrl;

    SocketSettings(@Value("${aiguilleur.public-url:}") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** Puts a handler at an address, open to pages of the same origin and of the public address. */
    public void open(WebSocketHandlerRegistry registry, WebSocketHandler handler, String path) {
        var address = registry.addHandler(handler, path);
        if (!publicUrl.isEmpty()) {
            address.setAllowedOrigins(publicUrl);
        }
    }

    /** Limits of the container. */
    @Configuration
    @EnableWebSocket
    static class Limits {

        /** Room for a text far too long, so that it gets an answer and not a broken connection. */
        private static final int FRAME_BYTES = 64 * 1024;

        @Bean
        ServletServerContainerFactoryBean socketLimits() {
            ServletServerContainerFactoryBean limits = new ServletServerContainerFactoryBean();
            limits.setMaxTextMessageBufferSize(FRAME_BYTES);
            return limits;
        }
    }
}
