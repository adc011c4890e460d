package fr.aiguilleur.noticeboard;

import fr.aiguilleur.agenda.Agenda;
import fr.aiguilleur.noticeboard.Proposal.State;
import fr.aiguilleur.wakeup.Wakeups;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Takes what people propose, lets coordinators decide, and forgets who it was. */
@Service
class Proposals {

    /** More than these nobody will read; who fills the list with noise stops here. */
    private static final int MOST_WAITING = 200;

    private static final Duration KNOWN_AFTER_DECISION = Duration.ofDays(30);

    private final ProposalTable table;
    private final Agenda agenda;
    private final Wakeups wakeups;
    private final Clock clock;

    Proposals(ProposalTable table, Agenda agenda, Wakeups wakeups, Clock clock) {
        this.table = table;
        this.agenda = agenda;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /** @return false when too many wait already */
    boolean propose(ProposalForm form, String proposer) {
        return table.insert(UUID.randomUUID(), form, proposer, OffsetDateTime.now(clock), MOST_WAITING);
    }

    Optional<Proposal> find(UUID id) {
        return table.find(id);
    }

    List<Proposal> waiting() {
        return table.in(State.WAITING);
    }

    List<Proposal> accepted() {
        return table.in(State.ACCEPTED);
    }

    /** Shows it to everybody, as the coordinator corrected it; false when it was decided already. */
    boolean accept(Proposal proposal, ProposalForm corrected, String by) {
        return decided(proposal, State.ACCEPTED, corrected, null, by);
    }

    boolean refuse(Proposal proposal, String reason, String by) {
        return decided(proposal, State.REFUSED, proposal.form(), reason, by);
    }

    /** Takes an accepted one away again. */
    boolean withdraw(Proposal proposal, String by) {
        return decided(proposal, State.WITHDRAWN, proposal.form(), null, by);
    }

    private boolean decided(Proposal proposal, State to, ProposalForm form, @Nullable String reason, String by) {
        State from = to == State.WITHDRAWN ? State.ACCEPTED : State.WAITING;
        boolean done = table.decide(proposal.id(), from, to, form, reason, by, OffsetDateTime.now(clock));
        if (done) {
            agenda.refresh();
            wakeups.send(Agenda.TOPIC, "proposal");
        }
        return done;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT6H")
    void forget() {
        table.forget(OffsetDateTime.now(clock).minus(KNOWN_AFTER_DECISION));
    }
}
