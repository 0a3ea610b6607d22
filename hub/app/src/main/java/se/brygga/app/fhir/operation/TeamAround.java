package se.brygga.app.fhir.operation;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.app.fhir.request.Call;
import se.brygga.app.fhir.request.Offered;
import se.brygga.app.fhir.search.SearchBundle;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.TeamReading;
import se.brygga.app.reading.TeamReading.ReadTeam;
import se.brygga.app.refusal.Refused;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.coordination.team.Enrolment;
import se.brygga.coordination.team.Reach;
import se.brygga.coordination.team.TeamMember;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/** The team around a person across organisations: who is in it, how each is reached now, and what is missing (domain.md 10). */
public final class TeamAround {

    /** Canonical of the operation. */
    public static final String DEFINITION = Canonical.BASE + "/OperationDefinition/team";

    private static final Set<String> PARAMETERS = Set.of("language");

    private final TeamReading teams;
    private final Organisations organisations;

    /** Takes the door to teams, and the directory that names their units. */
    public TeamAround(TeamReading teams, Organisations organisations) {
        this.teams = teams;
        this.organisations = organisations;
    }

    /** Returns what the API lets through of this. */
    public Offered.Addition offered() {
        return new Offered.Addition(
                this, List.of(new Offered("GET", "Patient/{id}/$team", 'r', PARAMETERS, DEFINITION)));
    }

    /** Returns the team of a person by its id; what is missing is told only of a team that is shown whole. */
    @Operation(name = "$team", typeName = "Patient", idempotent = true, canonicalUrl = DEFINITION)
    public Parameters team(@IdParam IdType person, RequestDetails request) {
        boolean english = Input.of(request, PARAMETERS).isEnglish();
        Access access = Call.of(request).access(Kind.OPERATION, "$team", 'r');
        ReadTeam read = teams.open(access, person.getIdPart()).orElseThrow(Refused::hidden);
        var answer = new Parameters();
        read.team().enrolments().forEach(one -> enrolment(answer, one));
        read.team().members().forEach(one -> member(answer, "member", one));
        read.team().contacts().forEach(one -> member(answer, "contact", one));
        if (read.omissions().isEmpty()) {
            read.team()
                    .gaps()
                    .forEach(gap ->
                            answer.addParameter("missing", new StringType(english ? gap.english() : gap.swedish())));
        }
        SearchBundle.outcome(read.omissions())
                .ifPresent(outcome -> answer.addParameter().setName("outcome").setResource(outcome));
        return answer;
    }

    private void enrolment(Parameters answer, Enrolment one) {
        ParametersParameterComponent told = answer.addParameter().setName("enrolment");
        part(told, "model", new CodeType(one.model()));
        part(told, "from", one.episode().getPeriod().getStartElement().copy());
        UnitReference.hsaId(one.episode().getManagingOrganization()).ifPresent(unit -> unit(told, unit));
    }

    private void member(Parameters answer, String name, TeamMember member) {
        ParametersParameterComponent told = answer.addParameter().setName(name);
        part(told, "role", new CodeType(member.role()));
        if (!member.name().isEmpty()) {
            part(told, "name", new StringType(member.name()));
        }
        unit(told, member.unit());
        part(told, "ownWord", new BooleanType(member.ownWord()));
        part(told, "onDuty", new BooleanType(member.onDuty()));
        member.reaches().forEach(reach -> reach(told.addPart().setName("reach"), reach));
    }

    private static void reach(ParametersParameterComponent told, Reach reach) {
        part(told, "system", new CodeType(reach.system()));
        part(told, "value", new StringType(reach.value()));
        part(told, "now", new BooleanType(reach.now()));
    }

    private void unit(ParametersParameterComponent told, String unit) {
        part(
                told,
                "unit",
                UnitReference.to(unit)
                        .setDisplay(
                                organisations.find(unit).map(Organisation::name).orElse(null)));
    }

    private static void part(ParametersParameterComponent told, String name, Type value) {
        told.addPart().setName(name).setValue(value);
    }
}
