package se.brygga.app.fhir;

import ca.uhn.fhir.rest.annotation.History;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.fhir.allowed.Allowed;
import se.brygga.app.fhir.request.Call;
import se.brygga.app.fhir.request.Query;
import se.brygga.app.fhir.search.Searching;
import se.brygga.app.fhir.search.Sources;

/** What can be done with one type: read, vread, history of an instance, search (view.md 3.6). HAPI calls it. */
final class TypeReads implements IResourceProvider {

    private final Allowed allowed;
    private final Sources sources;
    private final Searching searching;

    TypeReads(Allowed allowed, Sources sources, Searching searching) {
        this.allowed = allowed;
        this.sources = sources;
        this.searching = searching;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return allowed.model();
    }

    /** Reads the newest or a named version. */
    @Read(version = true)
    public IBaseResource read(@IdParam IdType id, RequestDetails details) {
        Call call = Call.of(details);
        return id.hasVersionIdPart()
                ? sources.read(call, allowed, id.getIdPart(), id.getVersionIdPart())
                : sources.read(call, allowed, id.getIdPart());
    }

    /** Returns all versions. */
    @History
    public List<Resource> history(@IdParam IdType id, RequestDetails details) {
        return sources.history(Call.of(details), allowed, id.getIdPart());
    }

    /** Searches by GET and by POST alike. */
    @Search(allowUnknownParams = true)
    public Bundle search(RequestDetails details) {
        // Not HAPI's reading of it, which forgives what is no UTF-8.
        String query = ((ServletRequestDetails) details).getServletRequest().getQueryString();
        Map<String, List<String>> parameters = Query.read(query);
        Call call = Call.of(details);
        boolean posted = details.getRequestType() == ca.uhn.fhir.rest.api.RequestTypeEnum.POST;
        call.asks(allowed.type() + (posted ? "/_search" : ""), parameters);
        return searching.search(call, allowed, parameters, posted);
    }
}
