package se.brygga.app.view.patient;

import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Style and scripts of the view. They hold nothing of anybody, so a browser may keep them; the script that is not ours stands at an address of ours. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));
    private static final String HTMX = "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/{own:view\\.css}", "/{own:view\\.js}")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(AN_HOUR);
        registry.addResourceHandler("/{script:htmx\\.js}")
                .addResourceLocations(HTMX)
                .setCacheControl(AN_HOUR)
                .resourceChain(true)
                .addResolver(new Minified());
    }

    /** The file that stands for {@code htmx.js}. */
    private static final class Minified extends PathResourceResolver {

        @Override
        protected Resource getResource(String path, Resource location) throws IOException {
            return super.getResource("htmx.min.js", location);
        }
    }
}
