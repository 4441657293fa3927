package org.gongji.hotline.console.prompts;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.console.Audit;
import org.gongji.hotline.console.NotHere;
import org.gongji.hotline.console.PageController;
import org.gongji.hotline.console.ViewerZone;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.region.RegionSettings;
import org.gongji.hotline.speech.Clip;
import org.gongji.hotline.speech.Take;
import org.gongji.hotline.speech.Voices;
import org.gongji.hotline.speech.Wording;
import org.gongji.hotline.speech.studio.Finding;
import org.gongji.hotline.speech.studio.Intake;
import org.gongji.hotline.speech.studio.PromptScript;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The prompts: what is said, how it sounds, and recordings in the place of others.
@PageController
final class PromptPages {

    private static final int ON_A_PAGE = 60;
    private static final int LONGEST_SEARCH = 60;
    private static final int MOST_TOUCHED = 40;
    private static final MediaType WAVE = new MediaType("audio", "wav");

    private final PromptBoard board;
    private final Voices voices;
    private final ClipBook book;
    private final ClipWatch watch;
    private final Audit audit;
    private final RegionSettings region;

    PromptPages(PromptBoard board, Voices voices, ClipBook book, ClipWatch watch, Audit audit, RegionSettings region) {
        this.board = board;
        this.voices = voices;
        this.book = book;
        this.watch = watch;
        this.audit = audit;
        this.region = region;
    }

    @GetMapping("/console/prompts")
    String list(
            @RequestParam(defaultValue = "zh-CN") String language,
            @RequestParam(defaultValue = "sentences") String kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var spoken = language(language);
        var wanted = q.strip().substring(0, Math.min(LONGEST_SEARCH, q.strip().length()));
        model.addAttribute("language", spoken.tag());
        model.addAttribute("wanted", wanted);
        model.addAttribute("words", kind.equals("words"));
        model.addAttribute(
                "part",
                kind.equals("words")
                        ? board.words(spoken, wanted, after, ON_A_PAGE)
                        : board.sentences(spoken, wanted, after, ON_A_PAGE));
        return "prompts";
    }

    @GetMapping("/console/prompts/sentences/{language}/{id}")
    String sentence(@PathVariable String language, @PathVariable String id, Model model) {
        var wording = wording(language, id);
        model.addAttribute("wording", wording);
        model.addAttribute(
                "other",
                voices.catalogue().wording(wording.language().other(), id).orElse(null));
        model.addAttribute("clips", voices.clipsOf(wording));
        model.addAttribute("paces", Pace.values());
        model.addAttribute("live", versions(voices.clipsOf(wording)));
        return "prompt-sentence";
    }

    /// How callers hear the sentence; with a version, how they would hear it with that one.
    @GetMapping("/console/prompts/sentences/{language}/{id}/sound")
    ResponseEntity<Resource> sentenceSound(
            @PathVariable String language,
            @PathVariable String id,
            @RequestParam(defaultValue = "USUAL") String pace,
            @RequestParam(required = false) @Nullable String clip,
            @RequestParam(defaultValue = "0") int version) {
        var wording = wording(language, id);
        var at = pace(pace);
        if (clip == null) {
            return sound(voices.sentence(wording, at));
        }
        var piece = clip(wording.voice().tag(), clip);
        var file = book.file(take(piece, at), version).orElseThrow(PromptPages::noSuch);
        try {
            return sound(voices.sentence(wording, piece, at, file));
        } catch (IOException e) {
            throw new UncheckedIOException("a clip that was checked cannot be read", e);
        }
    }

    @GetMapping("/console/prompts/clips/{voice}/{name}")
    String clip(@PathVariable String voice, @PathVariable String name, Model model, HttpServletRequest request) {
        return show(clip(voice, name), model, request);
    }

    private String show(Clip clip, Model model, HttpServletRequest request) {
        var touched = voices.touches(clip);
        model.addAttribute("clip", clip);
        model.addAttribute("touches", touched.subList(0, Math.min(MOST_TOUCHED, touched.size())));
        model.addAttribute("zone", ViewerZone.of(request, region.zone()));
        model.addAttribute(
                "takes",
                Arrays.stream(Pace.values())
                        .map(pace -> new TakeView(pace, book.live(take(clip, pace)), book.versions(take(clip, pace))))
                        .toList());
        return "prompt-clip";
    }

    /// What there is of a clip at one pace.
    record TakeView(Pace pace, int live, List<ClipVersion> versions) {}

    @GetMapping("/console/prompts/clips/{voice}/{name}/sound")
    ResponseEntity<Resource> clipSound(
            @PathVariable String voice,
            @PathVariable String name,
            @RequestParam(defaultValue = "USUAL") String pace,
            @RequestParam(defaultValue = "0") int version) {
        var clip = clip(voice, name);
        var at = pace(pace);
        if (version == ClipBook.SHIPPED) {
            return sound(voices.shipped(clip, at));
        }
        var file = book.file(take(clip, at), version).orElseThrow(PromptPages::noSuch);
        try {
            return sound(Optional.of(voices.own(clip, file)));
        } catch (IOException e) {
            throw new UncheckedIOException("a clip that was checked cannot be read", e);
        }
    }

    /// Keeps a recording as a new version, which nobody hears yet.
    @PostMapping("/console/prompts/clips/{voice}/{name}")
    String send(
            @PathVariable String voice,
            @PathVariable String name,
            @RequestParam(defaultValue = "USUAL") String pace,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletRequest request,
            Authentication who)
            throws IOException {
        var clip = clip(voice, name);
        var at = pace(pace);
        var sent = file == null ? new byte[0] : file.getBytes();
        return switch (Intake.take(clip, sent)) {
            case Intake.Taken.Unfit(var faults) -> {
                model.addAttribute(
                        "faults", faults.stream().map(Finding::detail).toList());
                yield show(clip, model, request);
            }
            case Intake.Taken.Fit fit -> {
                var take = take(clip, at);
                book.add(
                        take,
                        fit,
                        who.getName(),
                        version -> audit.write(who.getName(), Audit.Action.STORE_CLIP, told(take, version)));
                yield "redirect:" + address(clip);
            }
        };
    }

    /// Lets callers hear a version from now on: a new one, one from before, or the one that came with the program.
    @PostMapping("/console/prompts/clips/{voice}/{name}/live")
    String live(
            @PathVariable String voice,
            @PathVariable String name,
            @RequestParam(defaultValue = "USUAL") String pace,
            @RequestParam(defaultValue = "0") int version,
            Authentication who) {
        var clip = clip(voice, name);
        var take = take(clip, pace(pace));
        var there = book.putLive(
                take,
                version,
                who.getName(),
                () -> audit.write(who.getName(), Audit.Action.PUT_CLIP_LIVE, told(take, version)));
        if (!there) {
            throw noSuch();
        }
        watch.soon();
        return "redirect:" + address(clip);
    }

    @GetMapping("/console/prompts/script")
    ResponseEntity<byte[]> script(@RequestParam(defaultValue = "csv") String form) throws IOException {
        var script = new PromptScript(voices.catalogue());
        var markdown = form.equals("md");
        return ResponseEntity.ok()
                .contentType(new MediaType("text", markdown ? "markdown" : "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(markdown ? "script.md" : "script.csv")
                                .build()
                                .toString())
                .body((markdown ? script.markdown() : script.csv()).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Integer> versions(List<Clip> clips) {
        var versions = new LinkedHashMap<String, Integer>();
        for (var clip : clips) {
            for (var pace : Pace.values()) {
                versions.put(clip.name() + " " + pace, book.live(take(clip, pace)));
            }
        }
        return versions;
    }

    private static ResponseEntity<Resource> sound(Optional<byte[]> wave) {
        return ResponseEntity.ok().contentType(WAVE).body(new ByteArrayResource(wave.orElseThrow(PromptPages::noSuch)));
    }

    private static String told(Take take, int version) {
        return "clip " + take.voice().tag() + " " + take.pace() + " " + take.clip() + " version " + version;
    }

    private static String address(Clip clip) {
        return "/console/prompts/clips/" + clip.voice().tag() + "/" + clip.name();
    }

    private static Take take(Clip clip, Pace pace) {
        return new Take(clip.voice(), pace, clip.name());
    }

    private Clip clip(String voice, String name) {
        return voices.clip(language(voice), name).orElseThrow(PromptPages::noSuch);
    }

    private Wording wording(String language, String id) {
        return voices.catalogue().wording(language(language), id).orElseThrow(PromptPages::noSuch);
    }

    private static Language language(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(PromptPages::noSuch);
    }

    private static Pace pace(String name) {
        return Arrays.stream(Pace.values())
                .filter(pace -> pace.name().equals(name))
                .findFirst()
                .orElseThrow(PromptPages::noSuch);
    }

    private static NotHere noSuch() {
        return new NotHere("There is no such prompt.");
    }
}
