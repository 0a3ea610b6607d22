package se.brygga.app.camel;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Refusal;
import se.brygga.translation.fhirmessage.FhirAnswer;

/**
 * What goes back for a POST of FHIR, in XML to those who ask for it or sent it, else in JSON.
 *
 * @param message of the exchange
 * @param xml true for XML
 */
record FhirReply(Message message, boolean xml) {

    static FhirReply to(Exchange exchange) {
        Message message = exchange.getMessage();
        String accept = message.getHeader("Accept", "", String.class);
        String sent = message.getHeader(Exchange.CONTENT_TYPE, "", String.class);
        boolean any = accept.isEmpty() || accept.contains("*/*");
        return new FhirReply(
                message, accept.contains("xml") && !accept.contains("json") || any && sent.contains("xml"));
    }

    /** Says that everything is stored; {@code taken} are the entries of a transaction or batch, null for a message. */
    void accept(List<InboxMessage> taken) {
        write(202, taken == null ? null : FhirAnswer.stored(taken, xml));
    }

    /** Says why nothing was taken. */
    void refuse(int status, String code, String text) {
        write(status, FhirAnswer.refused(new Refusal(code, "", text), xml));
    }

    /** Says why a body was not even stored. */
    void refuse(Refusal why) {
        write(FhirAnswer.status(why), FhirAnswer.refused(why, xml));
    }

    /** Says why none of these was taken. */
    void refuse(int status, List<InboxMessage> refused) {
        write(status, FhirAnswer.refused(refused, xml));
    }

    private void write(int status, byte[] body) {
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        if (body != null) {
            message.setHeader(Exchange.CONTENT_TYPE, "application/fhir+" + (xml ? "xml" : "json") + "; charset=UTF-8");
        }
        message.setBody(body);
    }
}
