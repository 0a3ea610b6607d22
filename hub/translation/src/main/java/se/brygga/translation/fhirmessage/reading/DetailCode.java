package se.brygga.translation.fhirmessage.reading;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import se.brygga.core.error.Untranslatable;

/** What an acknowledgement may say is wrong: the table of detail codes in messages.md 1, spelt as in their sources. */
public enum DetailCode {
    BAD_SYNTAX("MSG_BAD_SYNTAX", IssueType.STRUCTURE),
    JSON_OBJECT("MSG_JSON_OBJECT", IssueType.STRUCTURE),
    WRONG_NAMESPACE("MSG_WRONG_NS", IssueType.STRUCTURE),
    BAD_FORMAT("MSG_BAD_FORMAT", IssueType.VALUE),
    DATE_FORMAT("MSG_DATE_FORMAT", IssueType.VALUE),
    UNKNOWN_TYPE("MSG_UNKNOWN_TYPE", IssueType.STRUCTURE),
    RESOURCE_REQUIRED("MSG_RESOURCE_REQUIRED", IssueType.REQUIRED),
    RESOURCE_NOT_ALLOWED("MSG_RESOURCE_NOT_ALLOWED", IssueType.BUSINESSRULE),
    RESOURCE_TYPE_MISMATCH("MSG_RESOURCE_TYPE_MISMATCH", IssueType.INVARIANT),
    RESOURCE_ID_MISSING("MSG_RESOURCE_ID_MISSING", IssueType.INVARIANT),
    RESOURCE_ID_MISMATCH("MSG_RESOURCE_ID_MISMATCH", IssueType.INVARIANT),
    RESOURCE_ID_FAIL("MSG_RESOURCE_ID_FAIL", IssueType.EXCEPTION),
    ID_INVALID("MSG_ID_INVALID", IssueType.VALUE),
    INVALID_ID("MSG_INVALID_ID", IssueType.VALUE),
    ID_TOO_LONG("MSG_ID_TOO_LONG", IssueType.VALUE),
    DUPLICATE_ID("MSG_DUPLICATE_ID", IssueType.DUPLICATE),
    TRANSACTION_DUPLICATE_ID("MSG_TRANSACTION_DUPLICATE_ID", IssueType.DUPLICATE),
    TRANSACTION_MISSING_ID("MSG_TRANSACTION_MISSING_ID", IssueType.REQUIRED),
    LOCAL_FAIL("MSG_LOCAL_FAIL", IssueType.NOTFOUND),
    NO_EXIST("MSG_NO_EXIST", IssueType.NOTFOUND),
    NO_MATCH("MSG_NO_MATCH", IssueType.NOTFOUND),
    PARAM_INVALID("MSG_PARAM_INVALID", IssueType.BUSINESSRULE),
    PARAM_NO_REPEAT("MSG_PARAM_NO_REPEAT", IssueType.BUSINESSRULE),
    PARAM_UNKNOWN("MSG_PARAM_UNKNOWN", IssueType.NOTSUPPORTED),
    RECEIVER_UNKNOWN("MSG_Receiver_Identifier_UNKNOWN", IssueType.NOTFOUND),
    RECEIVER_MISSING("MSG_Receiver_Identifier_MISSING", IssueType.REQUIRED),
    TYPE_NOT_TAKEN("MSG_RECEIVER_UNABLE_TO_RECEIVE_MSG_TYPE", IssueType.NOTSUPPORTED),
    VALUE_SET("MSG_VALUESET_VALUE_UNKNOWN", IssueType.CODEINVALID),
    CODE_SYSTEM("MSG_CodeSystem_VALUE_UNKNOWN", IssueType.CODEINVALID),
    TOO_LONG("MSG_Element_To_Long", IssueType.TOOLONG),
    WRONG_DATATYPE("MSG_Datatype_Wrong", IssueType.VALUE),
    MAILBOX("MSG_Mailbox_Out_Of_Operation", IssueType.TRANSIENT),
    DAMAGED("MSG_Damaged_durin_transport", IssueType.TRANSIENT);

    private static final String HL7 = "http://terminology.hl7.org/CodeSystem/operation-outcome";
    private static final String MEDCOM =
            "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-acknowledgement-error-codes";
    private static final Map<String, DetailCode> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(DetailCode::code, Function.identity()));

    private final String code;
    private final IssueType issue;

    DetailCode(String code, IssueType issue) {
        this.code = code;
        this.issue = issue;
    }

    /** Returns the code as its source spells it. */
    public String code() {
        return code;
    }

    /** Returns the kind of issue that goes with it. */
    public IssueType issue() {
        return issue;
    }

    /** Returns the code system: from {@link #RECEIVER_UNKNOWN} on MedCom's, before it HL7's. */
    public String system() {
        return compareTo(RECEIVER_UNKNOWN) < 0 ? HL7 : MEDCOM;
    }

    /** Returns true if the same message may well pass later. */
    public boolean passing() {
        return this == RESOURCE_ID_FAIL || this == MAILBOX || this == DAMAGED;
    }

    /** Returns the refusal of an element; {@code text} is a sentence without content of the message. */
    public Untranslatable at(String place, String text) {
        return new Untranslatable(place, code, text);
    }

    /** Returns the detail code that is spelt so. */
    public static Optional<DetailCode> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
