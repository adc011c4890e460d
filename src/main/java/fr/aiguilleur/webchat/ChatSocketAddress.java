package fr.aiguilleur.webchat;

import fr.aiguilleur.socket.SocketSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Where the resident's socket is found. */
@Component
class ChatSocketAddress implements WebSocketConfigurer {

    private final ChatSocket socket;
    private final SocketSettings settings;

    ChatSocketAddress(ChatSocket socket, SocketSettings settings) {
        this.socket = socket;
        this.settings = settings;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        settings.open(registry, socket, "/ws/chat");
    }
}
