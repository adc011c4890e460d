package fr.aiguilleur.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Which page and which call needs which role, and the headers every answer carries. */
@Configuration
class AccessRules {

    private static final String POLICY = "default-src 'self'; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'none'; img-src 'self' data:";
    /** Each call carries the token of its conversation, which no other site knows; no cookie opens anything. */
    private static final String OF_RESIDENTS = "/api/v1/chat/**";

    private static final String SWAGGER_POLICY = POLICY + "; style-src 'self' 'unsafe-inline'";

    @Bean
    static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    static AuthenticationProvider signIn(UserDetailsService accounts, PasswordEncoder passwords) {
        return new GuardedSignIn(accounts, passwords);
    }

    /** To measure each filter of each request takes longer than most of them; requests are measured anyway. */
    @Bean
    static SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    static RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role("ADMIN")
                .implies("COORDINATOR")
                .role("COORDINATOR")
                .implies("OPERATOR")
                .role("OPERATOR")
                .implies("RELAY")
                .build();
    }

    /** Called by Twilio, which proves itself by its signature, and by the simulated phone of a local start. */
    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http) throws Exception {
        return http.securityMatcher("/webhooks/**", "/simulator/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, ApiKeys keys) throws Exception {
        return http.securityMatcher("/api/**", "/actuator/prometheus")
                .addFilterBefore(new KeyFilter(keys), BasicAuthenticationFilter.class)
                .csrf(csrf ->
                        csrf.ignoringRequestMatchers(KeyFilter::carriesKey).ignoringRequestMatchers(OF_RESIDENTS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/api/v1/api-keys/**", "/api/v1/accounts/**", "/actuator/prometheus")
                        .hasRole("ADMIN")
                        .requestMatchers(HttpMethod.GET, "/api/v1/agenda", "/api/v1/agenda.ics")
                        .permitAll()
                        .requestMatchers("/api/v1/assistant/**", "/api/v1/referrals/**")
                        .hasRole("RELAY")
                        .requestMatchers(HttpMethod.GET, "/api/v1/guides/**", "/api/v1/places/**", "/api/v1/export/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.PUT, "/api/v1/operators/me")
                        .hasRole("OPERATOR")
                        .requestMatchers(OF_RESIDENTS)
                        .permitAll()
                        .requestMatchers("/api/v1/directory/**")
                        .hasRole("COORDINATOR")
                        .requestMatchers(HttpMethod.PUT, "/api/v1/operators/*")
                        .hasRole("COORDINATOR")
                        .requestMatchers(HttpMethod.GET, "/api/v1/contacts")
                        .hasRole("COORDINATOR")
                        .anyRequest()
                        .hasRole("OPERATOR"))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (_, response, _) -> Refusals.unauthorized(response))
                        .accessDeniedHandler((_, response, _) -> Refusals.forbidden(response)))
                .build();
    }

    /** The page that shows the API styles itself inline. */
    @Bean
    @Order(3)
    SecurityFilterChain documentation(HttpSecurity http) throws Exception {
        return http.securityMatcher("/swagger-ui/**", "/v3/api-docs/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers(headers, SWAGGER_POLICY))
                .build();
    }

    /** Pictures come from us, and those of maps from the one host of the settings. */
    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http, MapTiles tiles) throws Exception {
        String policy = (POLICY + " " + tiles.origin()).strip();
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/console/**", "/ws/console")
                        .hasRole("OPERATOR")
                        .requestMatchers("/coordination/**")
                        .hasRole("COORDINATOR")
                        .requestMatchers("/relais/**")
                        .hasRole("RELAY")
                        .anyRequest()
                        .permitAll())
                .formLogin(login -> login.loginPage("/login")
                        .successHandler(new Landing())
                        .failureHandler((request, response, why) -> response.sendRedirect(request.getContextPath()
                                + (why instanceof LockedException ? "/login?patience" : "/login?error")))
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .headers(headers -> headers(headers, policy))
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, String contentPolicy) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(self), microphone=(self), payment=()"))
                .frameOptions(frames -> frames.deny());
    }
}
