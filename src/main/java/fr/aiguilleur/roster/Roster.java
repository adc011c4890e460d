package fr.aiguilleur.roster;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who of the operators is here; a console that gives no sign of life for the length of the lease is a lost one. */
@Service
public class Roster {

    /** A sign of life of an operator's console. */
    public void beat(String operator) {
        throw new UnsupportedOperationException();
    }

    /** Everybody who may answer people, who is here first. */
    public List<Colleague> colleagues() {
        throw new UnsupportedOperationException();
    }

    public Optional<Colleague> find(String operator) {
        return colleagues().stream()
                .filter(colleague -> colleague.id().equals(operator))
                .findFirst();
    }

    /** True when this operator is here and not on a pause. */
    public boolean here(String operator) {
        return find(operator)
                .filter(colleague -> colleague.presence() == Colleague.Presence.HERE)
                .isPresent();
    }
}
