package se.brygga.app.view.session;

import java.time.Instant;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import se.brygga.app.refusal.Refused;

/** Gives controllers the {@link OpenPatient} or the {@link OpenDesk} that the filter chain has found. */
final class LaunchArguments implements HandlerMethodArgumentResolver {

    private final ViewSessions sessions;

    LaunchArguments(ViewSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == OpenPatient.class || type == OpenDesk.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        Launch launch =
                SessionPages.of(request.getAttribute(SessionPages.attribute(), RequestAttributes.SCOPE_REQUEST));
        if (launch == null) {
            throw Refused.login("NOT_OPENED", "Open the view from the record system");
        }
        boolean patient = parameter.getParameterType() == OpenPatient.class;
        if (patient != (launch.opening().person() != null)) {
            throw Refused.of(404, "NOT_HERE", "This page does not go with how the view was opened");
        }
        return patient ? patient(launch) : desk(launch);
    }

    private OpenPatient patient(Launch launch) {
        Opening opening = launch.opening();
        Instant until = sessions.until(launch);
        return new OpenPatient(
                launch.id(),
                opening.caller(),
                opening.person(),
                opening.wish().banner(),
                opening.wish().section(),
                until,
                opening.wish().desk(),
                opening.said());
    }

    private OpenDesk desk(Launch launch) {
        Opening opening = launch.opening();
        return new OpenDesk(launch.id(), opening.caller(), opening.wish().section(), sessions.until(launch));
    }
}
