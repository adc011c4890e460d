-- Who is here, and to whom a waiting person is offered; see packages fr.aiguilleur.roster and fr.aiguilleur.escalation.
alter table escalation add column promised_at timestamptz; -- when the person was told that somebody would answer or call
