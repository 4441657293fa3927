package org.gongji.hotline.console;

import jakarta.servlet.DispatcherType;
import java.util.Locale;
import java.util.Set;
import org.gongji.hotline.database.DataSettings;
import org.gongji.hotline.database.DemoSettings;
import org.gongji.hotline.vault.BlindIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/// The browser's side: who may see which [Page], and what a browser may do with it.
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

    /// Nothing from elsewhere, nothing inline.
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    DemoPassword demoPassword(DemoSettings demo, DataSettings data) {
        return DemoPassword.of(demo, data.dir());
    }

    @Bean
    DemoUsers demoUsers(Users users, DemoPassword demo) {
        return new DemoUsers(users, demo);
    }

    @Bean
    Badges badges(JdbcClient database, Users users) {
        return new Badges(database, users);
    }

    @Bean
    BadgeCookie badgeCookie(DemoSettings demo) {
        return new BadgeCookie(demo.enabled());
    }

    @Bean
    StillIn stillIn(Badges badges, BadgeCookie cookie) {
        return new StillIn(badges, cookie);
    }

    @Bean
    Guesses guesses(JdbcClient database, BlindIndex index) {
        return new Guesses(database, index);
    }

    @Bean
    SignIn signIn(Users users, Badges badges, Guesses guesses, Audit audit, DemoSettings demo) {
        return new SignIn(users, badges, guesses, audit, demo.enabled());
    }

    @Bean
    Staff staff(Users users, Guesses guesses, Audit audit, PlatformTransactionManager transactions) {
        return new Staff(users, guesses, audit, transactions);
    }

    @Bean
    SavedFilters savedFilters(JdbcClient database) {
        return new SavedFilters(database);
    }

    @Bean
    @Order(500)
    SecurityFilterChain pages(
            HttpSecurity http,
            Badges badges,
            BadgeCookie cookie,
            Answer answer,
            DemoSettings demo,
            OidcSignIn elsewhere) {
        elsewhere.into(http);
        var doorman = new PageDoorman();
        return http.securityMatcher(Page.UNDER)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    for (var page : Page.values()) {
                        var those = requests.requestMatchers(page.matcher());
                        var admitted = page.visitors(demo.enabled());
                        if (admitted.contains(Visitor.STRANGER)) {
                            those.permitAll();
                        } else {
                            those.hasAnyAuthority(authorities(admitted));
                        }
                    }
                    requests.anyRequest().denyAll();
                })
                .securityContext(context -> context.securityContextRepository(new BadgeContext(badges, cookie)))
                .csrf(csrf -> csrf.csrfTokenRepository(forms(cookie)))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(doorman).accessDeniedHandler(doorman))
                .addFilterBefore(new BodyLimit(answer), CsrfFilter.class)
                .anonymous(stranger -> stranger.authorities(Visitor.STRANGER.authority()))
                .headers(PagesConfiguration::headers)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static String[] authorities(Set<Visitor> admitted) {
        return admitted.stream().map(Visitor::authority).toArray(String[]::new);
    }

    /// The token of a form lies in a cookie too: no session is needed to sign in, and any node knows it
    /// again.
    private static CsrfTokenRepository forms(BadgeCookie cookie) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookie.csrf());
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(built -> built.sameSite("Lax").httpOnly(true).secure(cookie.isSecure(false)));
        return tokens;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
    }

    /// Chinese unless somebody chose English.
    @Bean
    LocaleResolver localeResolver() {
        var chosen = new CookieLocaleResolver("hotline-lang");
        chosen.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        chosen.setCookieSameSite("Lax");
        chosen.setCookieHttpOnly(true);
        chosen.setRejectInvalidCookies(false);
        return chosen;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        var choice = new LocaleChangeInterceptor();
        choice.setParamName("lang");
        choice.setIgnoreInvalidLocale(true);
        interceptors.addInterceptor(choice);
    }
}
