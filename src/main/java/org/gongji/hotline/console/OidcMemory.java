package org.gongji.hotline.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.hotline.vault.FieldCipher;
import org.gongji.hotline.vault.NotReadable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/// What is remembered of somebody while they sign in elsewhere: sealed, in a cookie of theirs, so that any node knows
/// it
/// when they come back.
final class OidcMemory implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final Duration FOR = Duration.ofMinutes(10);
    private static final String SEALED = "console.oidc";
    private static final int PARTS = 4;

    private final FieldCipher cipher;
    private final OidcProvider provider;
    private final String cookie;
    private final boolean secure;
    private final InstantSource clock;

    OidcMemory(FieldCipher cipher, OidcProvider provider, BadgeCookie cookies, InstantSource clock) {
        this.cipher = cipher;
        this.provider = provider;
        this.cookie = cookies.oidc();
        this.secure = cookies.isSecure(false);
        this.clock = clock;
    }

    /// Null, as the library says it, where all is to be forgotten.
    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            forget(response);
            return;
        }
        var told = String.join(
                "\n",
                Long.toString(clock.instant().plus(FOR).getEpochSecond()),
                asked.getState(),
                asked.<String>getAttribute(OidcParameterNames.NONCE),
                asked.<String>getAttribute(PkceParameterNames.CODE_VERIFIER));
        var sealed = Base64.getUrlEncoder().withoutPadding().encodeToString(cipher.seal(SEALED, 0, told));
        give(response, sealed, FOR);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return remembered(request).orElse(null);
    }

    /// Good once: it is forgotten when it is used.
    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        forget(response);
        return remembered(request).orElse(null);
    }

    private Optional<OAuth2AuthorizationRequest> remembered(HttpServletRequest request) {
        var state = request.getParameter(OAuth2ParameterNames.STATE);
        return cookies(request)
                .flatMap(value -> opened(value).stream())
                .map(told -> told.split("\n", -1))
                .filter(parts -> parts.length == PARTS && parts[1].equals(state))
                .filter(parts -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[0]))))
                .findFirst()
                .map(parts -> asked(provider.registration(), parts[1], parts[2], parts[3]));
    }

    private static OAuth2AuthorizationRequest asked(
            ClientRegistration registration, String state, String nonce, String verifier) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(registration.getClientId())
                .authorizationUri(
                        String.valueOf(registration.getProviderDetails().getAuthorizationUri()))
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes())
                .state(state)
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID,
                        registration.getRegistrationId(),
                        OidcParameterNames.NONCE,
                        nonce,
                        PkceParameterNames.CODE_VERIFIER,
                        verifier))
                .build();
    }

    private Stream<String> cookies(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(one -> one.getName().equals(cookie))
                .map(Cookie::getValue);
    }

    private Optional<String> opened(String value) {
        try {
            return Optional.of(cipher.open(SEALED, 0, Base64.getUrlDecoder().decode(value)));
        } catch (NotReadable | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void forget(HttpServletResponse response) {
        give(response, "", Duration.ZERO);
    }

    private void give(HttpServletResponse response, String value, Duration age) {
        // Lax: they come back from another site
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookie, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
