package fr.aiguilleur.simulator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A server that the world reaches and that merely lacks a Twilio account must not show its messages to the world:
 * unless it was asked for, the simulator serves this machine alone.
 */
@Component
@Simulated
class ThisMachineOnly implements WebMvcConfigurer, HandlerInterceptor {

    private final boolean openToAll;

    ThisMachineOnly(Environment environment) {
        this.openToAll = Simulated.NoAccount.askedFor(environment);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/simulator/**", "/demo/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws UnknownHostException {
        boolean proxied = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        boolean here =
                !proxied && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        if (!here && !openToAll) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return here || openToAll;
    }
}
