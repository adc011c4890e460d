package fr.aiguilleur.dialogue;

import fr.aiguilleur.conversation.Message;
import fr.aiguilleur.emergency.Line;
import fr.aiguilleur.referral.Proposal;
import fr.aiguilleur.retrieval.GuideMatch;
import fr.aiguilleur.understanding.Reading;
import java.util.List;

/**
 * Everything the assistant would say and propose to one message.
 *
 * @param messages what it would say on the web
 * @param sms the same as text messages
 */
public record Advice(
        Reading reading,
        List<GuideMatch> guides,
        List<Proposal> places,
        List<Line> emergency,
        List<Message> messages,
        List<String> sms) {}
