package se.brygga.app.fhir.operation;

import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.app.refusal.Refused;
import se.brygga.translation.fhirmessage.reading.StrictParser;

/**
 * The parameters of an operation, of the URL and of the body (<a href="http://hl7.org/fhir/R4/operations.html#request">FHIR R4,
 * operations</a>). What an operation does not name is refused, and never overlooked.
 */
final class Input {

    private static final Set<String> FORM = Set.of("_format", "_pretty");

    private final List<ParametersParameterComponent> parameters;

    private Input(List<ParametersParameterComponent> parameters) {
        this.parameters = parameters;
    }

    /** Reads a request; throws {@link Refused} for a body that is no Parameters or a name not allowed. */
    static Input of(RequestDetails request, Set<String> allowed) {
        Stream<ParametersParameterComponent> ofUrl = request.getParameters().entrySet().stream()
                .filter(one -> !FORM.contains(one.getKey()))
                .flatMap(one -> Stream.of(one.getValue()).map(value -> parameter(one.getKey(), value)));
        return of(Stream.concat(ofUrl, body(request).getParameter().stream()).toList(), allowed);
    }

    /** Takes parameters in words, as {@link #texts} gives them. */
    static Input of(Map<String, List<String>> texts, Set<String> allowed) {
        return of(
                texts.entrySet().stream()
                        .flatMap(one -> one.getValue().stream().map(value -> parameter(one.getKey(), value)))
                        .toList(),
                allowed);
    }

    /** Returns true if what is written for people is asked for in English; throws {@link Refused} for a language there is not. */
    boolean isEnglish() {
        return switch (word("language").orElse("sv")) {
            case "sv" -> false;
            case "en" -> true;
            default -> throw Refused.parameter("language is sv or en.");
        };
    }

    private static Input of(List<ParametersParameterComponent> all, Set<String> allowed) {
        if (!all.stream().allMatch(one -> allowed.contains(one.getName()))) {
            throw Refused.parameter(
                    "The operation takes " + (allowed.isEmpty() ? "no parameters." : new TreeSet<>(allowed) + "."));
        }
        return new Input(all);
    }

    private static ParametersParameterComponent parameter(String name, String value) {
        var parameter = new ParametersParameterComponent();
        parameter.setName(name);
        parameter.setValue(new StringType(value));
        return parameter;
    }

    private static Parameters body(RequestDetails request) {
        byte[] body = request.getRequestType() == RequestTypeEnum.POST ? request.loadRequestContents() : null;
        if (body == null || body.length == 0) {
            return new Parameters();
        }
        EncodingEnum encoding = EncodingEnum.forContentType(request.getHeader("Content-Type"));
        if (encoding != EncodingEnum.JSON && encoding != EncodingEnum.XML) {
            throw new Refused(
                    415,
                    IssueType.NOTSUPPORTED,
                    "CONTENT_TYPE",
                    "The body is Parameters as application/fhir+json or application/fhir+xml.");
        }
        return StrictParser.whole(body, Parameters.class);
    }

    /** Returns all parameters of a name. */
    List<ParametersParameterComponent> all(String name) {
        return parameters.stream().filter(one -> one.getName().equals(name)).toList();
    }

    /** Returns everything in words; refuses what has no primitive value. */
    Map<String, List<String>> texts() {
        return parameters.stream()
                .collect(Collectors.groupingBy(
                        ParametersParameterComponent::getName,
                        LinkedHashMap::new,
                        Collectors.mapping(this::word, Collectors.toList())));
    }

    /** Returns the primitive values of a name, with commas taken apart. */
    List<String> words(String name) {
        return all(name).stream()
                .flatMap(one -> Stream.of(word(one).split(",")))
                .map(String::strip)
                .toList();
    }

    /** Returns the only primitive value of a name; refuses more than one. */
    Optional<String> word(String name) {
        return one(name).map(this::word);
    }

    /** Returns the only parameter of a name; refuses more than one. */
    Optional<ParametersParameterComponent> one(String name) {
        List<ParametersParameterComponent> all = all(name);
        if (all.size() > 1) {
            throw bad("This parameter stands at most once.");
        }
        return all.stream().findFirst();
    }

    Refused bad(String sentence) {
        return Refused.parameter(sentence);
    }

    private String word(ParametersParameterComponent parameter) {
        if (!parameter.hasValue() || !parameter.getValue().hasPrimitiveValue()) {
            throw bad("The parameter has a single value.");
        }
        return parameter.getValue().primitiveValue();
    }
}
