package io.breadthflow.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request an id, the caller's if it has a decent one, and puts it into the answer and the log. */
final class RequestIdFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    /** Nothing that could forge a line of a log. */
    private static final Pattern DECENT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final Pattern SERVICE = Pattern.compile("/v1/([a-z]+)(/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = id(request.getHeader(HEADER));
        response.setHeader(HEADER, id);
        MDC.put("request_id", id);
        Matcher path = SERVICE.matcher(request.getRequestURI());
        if (path.matches()) {
            MDC.put("service", path.group(1));
        }
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("request_id");
            MDC.remove("service");
        }
    }

    private static String id(@Nullable String given) {
        return given != null && DECENT.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
