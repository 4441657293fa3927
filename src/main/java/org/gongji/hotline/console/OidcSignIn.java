package org.gongji.hotline.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/// Opens the way in by OpenID Connect, where it is set: code flow with PKCE, a nonce, and nothing kept of the tokens.
final class OidcSignIn {

    private static final String START = "/console/oidc";

    private final OidcSettings settings;
    private final OidcProvider provider;
    private final OidcMemory memory;
    private final OidcDoor door;

    OidcSignIn(OidcSettings settings, OidcProvider provider, OidcMemory memory, OidcDoor door) {
        this.settings = settings;
        this.provider = provider;
        this.memory = memory;
        this.door = door;
    }

    boolean isOn() {
        return settings.isOn();
    }

    void into(HttpSecurity http) {
        if (!isOn()) {
            return;
        }
        var asks = new DefaultOAuth2AuthorizationRequestResolver(provider, START);
        asks.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage("/console/sign-in")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new Nothing())
                .authorizationEndpoint(
                        there -> there.authorizationRequestResolver(asks).authorizationRequestRepository(memory))
                .redirectionEndpoint(back -> back.baseUri("/console/oidc-back"))
                // what counts stands in the ID token, which is signed
                .userInfoEndpoint(
                        info -> info.oidcUserService(asked -> new DefaultOidcUser(List.of(), asked.getIdToken())))
                .successHandler(door)
                .failureHandler(door));
    }

    /// No token of theirs is kept: it is good for nothing here once they are in.
    private static final class Nothing implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as the library has it
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // see above
        }

        @Override
        public void removeAuthorizedClient(
                String id, Authentication who, HttpServletRequest request, HttpServletResponse response) {
            // there is none
        }
    }
}
