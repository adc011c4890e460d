package fr.aiguilleur.console;

import fr.aiguilleur.socket.SocketSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Where the operators' socket is found. */
@Component
class ConsoleSocketAddress implements WebSocketConfigurer {

    private final ConsoleSocket socket;
    private final SocketSettings settings;

    ConsoleSocketAddress(ConsoleSocket socket, SocketSettings settings) {
        this.socket = socket;
        this.settings = settings;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        settings.open(registry, socket, "/ws/console");
    }
}
