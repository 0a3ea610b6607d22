package se.brygga.coordination.conversation;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPayloadComponent;

/**
 * One contribution to a care communication: a text with its files (messages.md 3).
 *
 * @param id identifier of the payload; if it has none, made of the message's id and the place in it
 * @param at when it was written; null if nobody said
 * @param answers id of the segment that it answers, or what the message names as such if that has not come; null for an
 *     opener
 * @param payload the text, with author and contact as the sender wrote them; a file if no text came with it
 * @param attachments files that belong to the text, in the order of the message
 * @param message the message that brought it first, for sender, category and topic
 */
public record Segment(
        String id,
        Instant at,
        String answers,
        CommunicationPayloadComponent payload,
        List<CommunicationPayloadComponent> attachments,
        Communication message) {}
