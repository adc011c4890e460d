package fr.aiguilleur.access;

import fr.aiguilleur.pace.Paces;
import java.time.Duration;
import java.util.Locale;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Lets people sign in, and makes whoever guesses passwords wait. Wrong ones are counted for an account at an address
 * first, so that a guesser keeps nobody else out; from many addresses for the account, at many accounts for the address.
 */
class GuardedSignIn extends DaoAuthenticationProvider {

    private static final int WRONG = 8;
    private static final Duration REST = Duration.ofMinutes(10);
    private static final int WRONG_AN_HOUR = 60;

    private final Paces ofAccountAtAddress = new Paces(WRONG, REST);
    private final Paces ofAddress = new Paces(WRONG_AN_HOUR, Duration.ofHours(1));
    private final Paces ofAccount = new Paces(WRONG_AN_HOUR, Duration.ofHours(1));

    GuardedSignIn(UserDetailsService accounts, PasswordEncoder passwords) {
        super(accounts);
        setPasswordEncoder(passwords);
    }

    /** A try counts until it proves right, so that many at once are no way around. */
    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        String both = account + " " + address;
        if (!ofAccountAtAddress.allows(both) || !ofAddress.allows(address) || !ofAccount.allows(account)) {
            throw new LockedException("too many wrong passwords");
        }
        Authentication right = super.authenticate(attempt);
        ofAccountAtAddress.forgives(both);
        ofAddress.forgives(address);
        ofAccount.forgives(account);
        return right;
    }
}
