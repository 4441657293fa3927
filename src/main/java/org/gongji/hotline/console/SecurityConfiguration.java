package org.gongji.hotline.console;

import jakarta.servlet.DispatcherType;
import org.gongji.hotline.database.DataSettings;
import org.gongji.hotline.database.DemoSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/// Who may do what over HTTP: everything is closed but what [Route] opens.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleSettings.class)
class SecurityConfiguration {

    @Bean
    DemoToken demoToken(DemoSettings demo, DataSettings data) {
        return DemoToken.of(demo, data.dir());
    }

    @Bean
    Clients clients(ConsoleSettings settings, DemoToken demo) {
        return new Clients(settings.clients(), demo.token());
    }

    @Bean
    Answer answer(JsonMapper json) {
        return new Answer(json);
    }

    /// The management port tells whether we are well, and figures; neither holds anything of a person.
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health", "prometheus"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /// The last of all chains: what no other one takes is closed here.
    @Bean
    @Order(1000)
    SecurityFilterChain programs(HttpSecurity http, Clients clients, Answer answer) {
        var doorman = new Doorman(answer);
        return http.authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    for (var route : Route.values()) {
                        requests.requestMatchers(route.matcher())
                                .hasAuthority(route.scope().authority());
                    }
                    requests.anyRequest().denyAll();
                })
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(doorman).accessDeniedHandler(doorman))
                .addFilterBefore(new BearerTokens(clients), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new BodyLimit(answer), BearerTokens.class)
                // no cookie lets anybody in here, so no other site can ask in somebody's name
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    RequestRejectedHandler oddRequests(Answer answer) {
        return (_, response, _) ->
                answer.problem(response, HttpStatus.BAD_REQUEST, "The path has characters that no path of ours has.");
    }

    /// Passwords are looked at by [SignIn]: without this, Boot would make up a user and log the
    /// password.
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("there are no users");
        };
    }
}
