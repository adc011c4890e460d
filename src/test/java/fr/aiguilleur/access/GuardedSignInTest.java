package fr.aiguilleur.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguilleur.support.Together;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class GuardedSignInTest {

    private static final PasswordEncoder AS_THEY_ARE = new PasswordEncoder() {
        @Override
        public String encode(CharSequence password) {
            return password.toString();
        }

        @Override
        public boolean matches(CharSequence password, String encoded) {
            return encoded.contentEquals(password);
        }
    };

    private final GuardedSignIn signIn = new GuardedSignIn(
            new InMemoryUserDetailsManager(User.withUsername("claire")
                    .password("juste")
                    .roles("OPERATOR")
                    .build()),
            AS_THEY_ARE);

    @Test
    void whoGuessesWaitsAndKeepsNobodyElseOut() {
        IntStream.range(0, 8).forEach(_ -> wrong("claire", "192.0.2.1"));

        assertThatThrownBy(() -> signs("claire", "juste", "192.0.2.1")).isInstanceOf(LockedException.class);
        assertThatThrownBy(() -> signs("CLAIRE ", "juste", "192.0.2.1")).isInstanceOf(LockedException.class);
        assertThat(signs("claire", "juste", "192.0.2.2")).isTrue();
    }

    @Test
    void whoIsRightIsNeverTooFast() {
        IntStream.range(0, 200)
                .forEach(_ -> assertThat(signs("claire", "juste", "192.0.2.1")).isTrue());
    }

    @Test
    void guessesFromEverywhereAndAtEverybodyAreCountedToo() {
        IntStream.range(0, 60).forEach(number -> wrong("claire", "192.0.2." + number));
        assertThatThrownBy(() -> signs("claire", "juste", "192.0.2.200")).isInstanceOf(LockedException.class);

        IntStream.range(0, 60).forEach(number -> wrong("person-" + number, "198.51.100.7"));
        assertThatThrownBy(() -> signs("mehdi", "juste", "198.51.100.7")).isInstanceOf(LockedException.class);
    }

    @Test
    void manyAtOnceAreNoWayAround() {
        Callable<Boolean> guess = () -> {
            try {
                return signs("claire", "faux", "192.0.2.1");
            } catch (BadCredentialsException e) {
                return true; // it was looked at
            } catch (LockedException e) {
                return false;
            }
        };

        assertThat(Together.all(Collections.nCopies(40, guess)))
                .filteredOn(looked -> looked)
                .hasSize(8);
    }

    private void wrong(String account, String address) {
        assertThatThrownBy(() -> signs(account, "faux", address)).isInstanceOf(BadCredentialsException.class);
    }

    private boolean signs(String account, String password, String address) throws AuthenticationException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        UsernamePasswordAuthenticationToken attempt =
                UsernamePasswordAuthenticationToken.unauthenticated(account, password);
        attempt.setDetails(new WebAuthenticationDetails(request));
        return signIn.authenticate(attempt).isAuthenticated();
    }
}
