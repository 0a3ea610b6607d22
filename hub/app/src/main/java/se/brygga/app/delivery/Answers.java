package se.brygga.app.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import se.brygga.core.ledger.ReceiptState;

/** Reads what a municipal system answers to a notice over HTTP: only a receipt for this very notice is a receipt. */
public final class Answers {

    private static final Set<Integer> PERMANENT = Set.of(400, 413, 415, 422);
    private static final int CONFLICT = 409;

    private final ObjectMapper json = new ObjectMapper();

    /**
     * Returns OK for a receipt; throws {@link PermanentFailure} if the destination will never take the notice and
     * {@link NotProven} in all other cases.
     */
    public ReceiptState read(String delivery, int status, byte[] body) {
        if (PERMANENT.contains(status)) {
            throw new PermanentFailure("HTTP_" + status);
        }
        boolean success = status / 100 == 2;
        if (!success && status != CONFLICT) {
            throw new NotProven("HTTP_" + status);
        }
        JsonNode receipt = parse(body);
        if (!delivery.equals(receipt.path("messageId").asText())) {
            throw new NotProven("NO_RECEIPT");
        }
        return switch (receipt.path("receipt").asText()) {
            case "received" -> ReceiptState.OK;
            case "rejected" -> throw new PermanentFailure("REJECTED");
            default -> throw new NotProven("NO_RECEIPT");
        };
    }

    private JsonNode parse(byte[] body) {
        try {
            return json.readTree(body == null ? new byte[0] : body);
        } catch (IOException e) {
            throw new NotProven("NO_RECEIPT");
        }
    }
}
