<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>sweetspot::CliTr</name>
    <message>
        <source>This project has no run yet.</source>
        <translation>Dieses Projekt hat noch keinen Lauf.</translation>
    </message>
    <message>
        <source>Compare cells with the first one, metric by metric: how much they differ, and how certain that is.</source>
        <translation>Zellen Metrik für Metrik mit der ersten vergleichen: wie stark sie sich unterscheiden und wie sicher das ist.</translation>
    </message>
    <message>
        <source>the project folder</source>
        <translation>der Projektordner</translation>
    </message>
    <message>
        <source>&quot;MODEL QUANTIZATION&quot; of the newest run, or &quot;RUN@MODEL QUANTIZATION&quot;; two to eight of them</source>
        <translation>„MODELL QUANTISIERUNG“ des neuesten Laufs oder „LAUF@MODELL QUANTISIERUNG“; zwei bis acht davon</translation>
    </message>
    <message>
        <source>The output could not be written: %1.</source>
        <translation>Die Ausgabe konnte nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>show help for the command</source>
        <translation>Hilfe zum Befehl anzeigen</translation>
    </message>
    <message>
        <source>Print the result as JSON.</source>
        <translation>Das Ergebnis als JSON ausgeben.</translation>
    </message>
    <message>
        <source>log progress to standard error</source>
        <translation>den Fortschritt auf der Standardfehlerausgabe protokollieren</translation>
    </message>
    <message>
        <source>log every detail to standard error: each server&apos;s command line, how its environment differs from yours (no secrets), discarded requests</source>
        <translation>alle Einzelheiten auf der Standardfehlerausgabe protokollieren: die Befehlszeile jedes Servers, worin seine Umgebung von Ihrer abweicht (keine Geheimnisse), verworfene Anfragen</translation>
    </message>
    <message>
        <source>An argument is missing; see --help.</source>
        <translation>Es fehlt ein Argument; siehe --help.</translation>
    </message>
    <message>
        <source>Unexpected argument &quot;%1&quot;; see --help.</source>
        <translation>Unerwartetes Argument „%1“; siehe --help.</translation>
    </message>
    <message>
        <source>--%1 cannot be used with &quot;%2&quot;; see --help.</source>
        <translation>--%1 kann nicht mit „%2“ verwendet werden; siehe --help.</translation>
    </message>
    <message>
        <source>Create the demo project: three tiny models, each in six quantizations made by the engine itself, with matching thresholds.</source>
        <translation>Das Demoprojekt anlegen: drei winzige Modelle in je sechs Quantisierungen, die die Engine selbst erzeugt, mit passenden Schwellenwerten.</translation>
    </message>
    <message>
        <source>a new or empty folder</source>
        <translation>ein neuer oder leerer Ordner</translation>
    </message>
    <message>
        <source>The demo project is in %1. Measure it with: sweetspot-cli run %1</source>
        <translation>Das Demoprojekt liegt in %1. Messen Sie es mit: sweetspot-cli run %1</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>%1 Without llama_cpp.server_path, the llama.cpp from &quot;sweetspot-cli engine fetch&quot; is used.</source>
        <translation>%1 Ohne llama_cpp.server_path wird das llama.cpp von &quot;sweetspot-cli engine fetch&quot; verwendet.</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>not found next to llama-server; &quot;sweetspot-cli engine fetch&quot; installs a complete engine</source>
        <translation>nicht neben llama-server gefunden; &quot;sweetspot-cli engine fetch&quot; installiert eine vollständige Engine</translation>
    </message>
    <message>
        <source>latency %1 ms</source>
        <translation>Latenz %1 ms</translation>
    </message>
    <message>
        <source>models: %1</source>
        <translation>Modelle: %1</translation>
    </message>
    <message>
        <source>in run %1: %2 retries, %3 one-minute pauses</source>
        <translation>in Lauf %1: %2 Wiederholungen, %3 Pausen von einer Minute</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>%1, %2 cores, %3 threads</source>
        <translation>%1, %2 Kerne, %3 Threads</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>%1, %2 available</source>
        <translation>%1, davon %2 verfügbar</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message>
        <source>other load on the host is invisible, so speeds may vary for no apparent reason</source>
        <translation>andere Last auf dem Host ist nicht sichtbar, daher kann das Tempo ohne erkennbaren Grund schwanken</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>%1: %2 °C</source>
        <translation>%1: %2 °C</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>%1 to %2 on 127.0.0.1 are available</source>
        <translation>%1 bis %2 auf 127.0.0.1 sind verfügbar</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>%1 free in %2</source>
        <translation>%1 frei in %2</translation>
    </message>
    <message>
        <source>free space unknown</source>
        <translation>freier Platz unbekannt</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>%1 is writable</source>
        <translation>%1 ist beschreibbar</translation>
    </message>
    <message>
        <source>%1 is not writable; check its permissions</source>
        <translation>%1 ist nicht beschreibbar; prüfen Sie die Zugriffsrechte</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Check this machine: what works, what does not, and how to fix it.</source>
        <translation>Diesen Rechner prüfen: was funktioniert, was nicht und wie es sich beheben lässt.</translation>
    </message>
    <message>
        <source>also check this project</source>
        <translation>auch dieses Projekt prüfen</translation>
    </message>
    <message>
        <source>Download llama.cpp into your data folder, or show which one is used.</source>
        <translation>llama.cpp in Ihren Datenordner herunterladen oder anzeigen, welches verwendet wird.</translation>
    </message>
    <message>
        <source>&quot;fetch&quot; or &quot;show&quot;</source>
        <translation>„fetch“ oder „show“</translation>
    </message>
    <message>
        <source>Unknown action &quot;%1&quot;; use fetch or show.</source>
        <translation>Unbekannte Aktion „%1“; verwenden Sie fetch oder show.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>This project measures only llama.cpp; &quot;sweetspot-cli engines PROJECT add ollama&quot; adds another engine.</source>
        <translation>Dieses Projekt misst nur llama.cpp; &quot;sweetspot-cli engines PROJECT add ollama&quot; fügt eine weitere Engine hinzu.</translation>
    </message>
    <message>
        <source>The project has no engine &quot;%1&quot;.</source>
        <translation>Das Projekt hat keine Engine „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not name a served model; write MODEL, MODEL=ROW or MODEL:QUANTIZATION=ROW.</source>
        <translation>„%1“ bezeichnet kein Modell des Servers; schreiben Sie MODELL, MODELL=ZEILE oder MODELL:QUANTISIERUNG=ZEILE.</translation>
    </message>
    <message>
        <source>Available models: %1.</source>
        <translation>Verfügbare Modelle: %1.</translation>
    </message>
    <message>
        <source>No model of it is selected yet. Remove the engine and add it again with --served MODEL=ROW, where ROW is a model of this project or a new name.</source>
        <translation>Es ist noch kein Modell davon ausgewählt. Entfernen Sie die Engine und fügen Sie sie mit --served MODELL=ZEILE wieder hinzu; ZEILE ist ein Modell dieses Projekts oder ein neuer Name.</translation>
    </message>
    <message>
        <source>The project has no model &quot;%1&quot;, so it gets its own row. Models of the project: %2.</source>
        <translation>Das Projekt hat kein Modell „%1“, daher erhält es eine eigene Zeile. Modelle des Projekts: %2.</translation>
    </message>
    <message>
        <source>An engine named %1 already exists; choose another name with --name.</source>
        <translation>Eine Engine namens %1 gibt es schon; wählen Sie mit --name einen anderen Namen.</translation>
    </message>
    <message>
        <source>Prompts and questions of this project may now be sent to %1.</source>
        <translation>Prompts und Fragen dieses Projekts dürfen jetzt an %1 gesendet werden.</translation>
    </message>
    <message>
        <source>This project no longer sends anything to %1.</source>
        <translation>Dieses Projekt sendet nichts mehr an %1.</translation>
    </message>
    <message>
        <source>Sweetspot has stored nothing on %1.</source>
        <translation>Sweetspot hat auf %1 nichts gespeichert.</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes no name; see --help.</source>
        <translation>„%1“ erwartet keinen Namen; siehe --help.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs the name of an engine; see --help.</source>
        <translation>„%1“ braucht den Namen einer Engine; siehe --help.</translation>
    </message>
    <message>
        <source>action (default: list)</source>
        <translation>Aktion (Voreinstellung: list)</translation>
    </message>
    <message>
        <source>name of the engine, or kind of a new one</source>
        <translation>Name der Engine oder Art einer neuen</translation>
    </message>
    <message>
        <source>name of a new engine</source>
        <translation>Name einer neuen Engine</translation>
    </message>
    <message>
        <source>address of a new engine</source>
        <translation>Adresse einer neuen Engine</translation>
    </message>
    <message>
        <source>models to measure, by the names the server uses; =ROW assigns one to the row of a project model, :QUANTIZATION before it selects the column</source>
        <translation>zu messende Modelle mit den Namen, die der Server verwendet; =ZEILE ordnet eines der Zeile eines Projektmodells zu, :QUANTISIERUNG davor wählt die Spalte</translation>
    </message>
    <message>
        <source>Ollama: bake options into a variant of each model</source>
        <translation>Ollama: Optionen in eine Variante jedes Modells einbacken</translation>
    </message>
    <message>
        <source>Unknown action &quot;%1&quot;; --help lists all actions.</source>
        <translation>Unbekannte Aktion „%1“; --help listet alle Aktionen auf.</translation>
    </message>
    <message>
        <source>create the demo project: three tiny models in six quantizations</source>
        <translation>das Demoprojekt anlegen: drei winzige Modelle in sechs Quantisierungen</translation>
    </message>
    <message>
        <source>create a project from files, a folder, the hub or a starter list</source>
        <translation>ein Projekt aus Dateien, einem Ordner, dem Hub oder einer Starterliste anlegen</translation>
    </message>
    <message>
        <source>show what a run would measure, in order, and what it would skip</source>
        <translation>zeigen, was ein Lauf in welcher Reihenfolge messen und was er überspringen würde</translation>
    </message>
    <message>
        <source>measure a project&apos;s matrix</source>
        <translation>die Matrix eines Projekts messen</translation>
    </message>
    <message>
        <source>resume the newest unfinished run</source>
        <translation>den neuesten unvollständigen Lauf fortsetzen</translation>
    </message>
    <message>
        <source>write reports of a run</source>
        <translation>Berichte eines Laufs schreiben</translation>
    </message>
    <message>
        <source>compare cells of one run or of several</source>
        <translation>Zellen eines Laufs oder mehrerer Läufe vergleichen</translation>
    </message>
    <message>
        <source>list, find, search, download and verify a project&apos;s models</source>
        <translation>die Modelle eines Projekts auflisten, finden, suchen, herunterladen und prüfen</translation>
    </message>
    <message>
        <source>list, add, test and allow a project&apos;s additional engines and cloud services</source>
        <translation>weitere Engines und Cloud-Dienste eines Projekts auflisten, hinzufügen, testen und erlauben</translation>
    </message>
    <message>
        <source>check this machine: what works, what does not, and how to fix it</source>
        <translation>diesen Rechner prüfen: was funktioniert, was nicht und wie es sich beheben lässt</translation>
    </message>
    <message>
        <source>download llama.cpp, or show which one is used</source>
        <translation>llama.cpp herunterladen oder anzeigen, welches verwendet wird</translation>
    </message>
    <message>
        <source>Sweetspot finds which model, at which quantization, serves you best on this machine.</source>
        <translation>Sweetspot findet heraus, welches Modell in welcher Quantisierung auf diesem Rechner für Sie am besten ist.</translation>
    </message>
    <message>
        <source>Usage: sweetspot-cli COMMAND [options]    (sweetspot-cli COMMAND --help explains one)</source>
        <translation>Aufruf: sweetspot-cli BEFEHL [Optionen]    (sweetspot-cli BEFEHL --help erklärt einen Befehl)</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 some cells failed or a check found something, 2 bad usage or configuration, 3 interrupted or output closed, 4 environment. Every command takes --json and --help.</source>
        <translation>Exit-Codes: 0 fertig, 1 einige Zellen sind fehlgeschlagen oder eine Prüfung hat etwas gefunden, 2 falscher Aufruf oder falsche Konfiguration, 3 unterbrochen oder Ausgabe geschlossen, 4 Umgebung. Jeder Befehl kennt --json und --help.</translation>
    </message>
    <message>
        <source>Keys are read from the environment before the keyring: SWEETSPOT_KEY_&lt;HOST&gt; for a server at an address (such as SWEETSPOT_KEY_MY_HOST_8443), OPENAI_API_KEY, ANTHROPIC_API_KEY, GEMINI_API_KEY, HF_TOKEN.</source>
        <translation>Schlüssel werden zuerst aus der Umgebung gelesen, dann aus dem Schlüsselbund: SWEETSPOT_KEY_&lt;HOST&gt; für einen Server an einer Adresse (etwa SWEETSPOT_KEY_MY_HOST_8443), OPENAI_API_KEY, ANTHROPIC_API_KEY, GEMINI_API_KEY, HF_TOKEN.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes no arguments; &quot;sweetspot-cli COMMAND --help&quot; explains a command.</source>
        <translation>„%1“ erwartet keine Argumente; &quot;sweetspot-cli BEFEHL --help&quot; erklärt einen Befehl.</translation>
    </message>
    <message>
        <source>Unknown command &quot;%1&quot;; &quot;sweetspot-cli --help&quot; lists all commands.</source>
        <translation>Unbekannter Befehl „%1“; &quot;sweetspot-cli --help&quot; listet alle Befehle auf.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>missing; get it with &quot;models download&quot;</source>
        <translation>fehlt; mit &quot;models download&quot; herunterladen</translation>
    </message>
    <message>
        <source>%1, %2 parameters, %3 bits per weight, needs about %4</source>
        <translation>%1, %2 Parameter, %3 Bit pro Gewicht, braucht etwa %4</translation>
    </message>
    <message>
        <source>This project has no models; &quot;models scan --add&quot; adds those on this machine.</source>
        <translation>Dieses Projekt hat keine Modelle; &quot;models scan --add&quot; fügt die Modelle dieses Rechners hinzu.</translation>
    </message>
    <message>
        <source>the project&apos;s models</source>
        <translation>die Modelle des Projekts</translation>
    </message>
    <message>
        <source>%1 added to models.yaml; the files stay where they are.</source>
        <translation>%1 zu models.yaml hinzugefügt; die Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>No other models found in %1 locations.</source>
        <translation>Keine weiteren Modelle an %1 Orten gefunden.</translation>
    </message>
    <message>
        <source>gated</source>
        <translation>zugangsbeschränkt</translation>
    </message>
    <message>
        <source>No results on the hub; try fewer words.</source>
        <translation>Keine Treffer auf dem Hub; versuchen Sie es mit weniger Wörtern.</translation>
    </message>
    <message>
        <source>“%1” is neither a missing model of this project nor a repository (organisation/name:QUANTIZATION).</source>
        <translation>„%1“ ist weder ein fehlendes Modell dieses Projekts noch ein Repository (Organisation/Name:QUANTISIERUNG).</translation>
    </message>
    <message>
        <source>%1 to download, %2 free.</source>
        <translation>%1 herunterzuladen, %2 frei.</translation>
    </message>
    <message>
        <source>its tensors are %1, not %2</source>
        <translation>die Tensoren sind %1, nicht %2</translation>
    </message>
    <message>
        <source>with scan: add the models found to models.yaml</source>
        <translation>mit scan: gefundene Modelle in models.yaml aufnehmen</translation>
    </message>
    <message>
        <source>with search: only models with this licence</source>
        <translation>mit search: nur Modelle mit dieser Lizenz</translation>
    </message>
    <message>
        <source>with search: maximum number of parameters</source>
        <translation>mit search: Höchstzahl der Parameter</translation>
    </message>
    <message>
        <source>with search: only repositories with this quantization</source>
        <translation>mit search: nur Repositorys mit dieser Quantisierung</translation>
    </message>
    <message>
        <source>with search: only models that fit into this machine&apos;s memory at that quantization (default: Q4_K_M)</source>
        <translation>mit search: nur Modelle, die bei dieser Quantisierung in den Speicher dieses Rechners passen (Voreinstellung: Q4_K_M)</translation>
    </message>
    <message>
        <source>with download: only show names, sizes and free space</source>
        <translation>mit download: nur Namen, Größen und freien Platz anzeigen</translation>
    </message>
    <message>
        <source>The file %1 does not exist.</source>
        <translation>Die Datei %1 existiert nicht.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Der Ordner %1 existiert nicht.</translation>
    </message>
    <message>
        <source>%1 contains no GGUF model file.</source>
        <translation>%1 enthält keine GGUF-Modelldatei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a hub repository; write organisation/name or organisation/name:QUANTIZATION.</source>
        <translation>„%1“ ist kein Repository des Hubs; schreiben Sie Organisation/Name oder Organisation/Name:QUANTISIERUNG.</translation>
    </message>
    <message>
        <source>None of the starter models fits into the free memory; choose a smaller one with --hub.</source>
        <translation>Keines der Startermodelle passt in den freien Speicher; wählen Sie mit --hub ein kleineres.</translation>
    </message>
    <message>
        <source>%1 (%2, %3), about %4 GB in Q4_K_M</source>
        <translation>%1 (%2, %3), etwa %4 GB in Q4_K_M</translation>
    </message>
    <message>
        <source>the project folder, then GGUF files as with --files</source>
        <translation>der Projektordner, danach GGUF-Dateien wie mit --files</translation>
    </message>
    <message>
        <source>name of the project (default: the folder&apos;s name)</source>
        <translation>Name des Projekts (Voreinstellung: Name des Ordners)</translation>
    </message>
    <message>
        <source>GGUF files to measure; they stay where they are</source>
        <translation>zu messende GGUF-Dateien; sie bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>all GGUF files below this folder; may be repeated</source>
        <translation>alle GGUF-Dateien unterhalb dieses Ordners; mehrfach möglich</translation>
    </message>
    <message>
        <source>organisation/name[:QUANTIZATION] on the Hugging Face Hub; may be repeated</source>
        <translation>Organisation/Name[:QUANTISIERUNG] auf dem Hugging Face Hub; mehrfach möglich</translation>
    </message>
    <message>
        <source>three well-known free models that fit into this machine&apos;s memory</source>
        <translation>drei bekannte freie Modelle, die in den Speicher dieses Rechners passen</translation>
    </message>
    <message>
        <source>%1 is already a project; &quot;sweetspot-cli models %1&quot; adds models to it.</source>
        <translation>%1 ist schon ein Projekt; &quot;sweetspot-cli models %1&quot; fügt Modelle hinzu.</translation>
    </message>
    <message>
        <source>%1 contains other files; choose an empty or new folder.</source>
        <translation>%1 enthält andere Dateien; wählen Sie einen leeren oder neuen Ordner.</translation>
    </message>
    <message>
        <source>The project is in %1 and has no models yet. &quot;sweetspot-cli models %1 scan --add&quot; adds those on this machine, &quot;sweetspot-cli models %1 search TEXT&quot; searches the hub.</source>
        <translation>Das Projekt liegt in %1 und hat noch keine Modelle. &quot;sweetspot-cli models %1 scan --add&quot; fügt die Modelle dieses Rechners hinzu, &quot;sweetspot-cli models %1 search TEXT&quot; sucht auf dem Hub.</translation>
    </message>
    <message numerus="yes">
        <source>The project is in %1 with %n model(s). Measure it with: sweetspot-cli run %1 --quick --fetch</source>
        <translation>
            <numerusform>Das Projekt liegt in %1 und hat %n Modell. Messen Sie es mit: sweetspot-cli run %1 --quick --fetch</numerusform>
            <numerusform>Das Projekt liegt in %1 und hat %n Modelle. Messen Sie es mit: sweetspot-cli run %1 --quick --fetch</numerusform>
        </translation>
    </message>
    <message>
        <source>Create a project in a new or empty folder. Nothing is downloaded or measured yet; &quot;run --fetch&quot; does both.</source>
        <translation>Ein Projekt in einem neuen oder leeren Ordner anlegen. Dabei wird noch nichts heruntergeladen oder gemessen; &quot;run --fetch&quot; tut beides.</translation>
    </message>
    <message>
        <source>The folder %1 could not be created; choose another location.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden; wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Show what a run would measure, in order, with memory estimates, and what it would skip and why.</source>
        <translation>Zeigen, was ein Lauf in welcher Reihenfolge messen würde, mit geschätztem Speicherbedarf, und was er aus welchem Grund überspringen würde.</translation>
    </message>
    <message>
        <source>%1 mode, profiles: %2, lanes: %3</source>
        <translation>Modus %1, Profile: %2, Lanes: %3</translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>Engine: %1</translation>
    </message>
    <message>
        <source>Memory bandwidth: %1/s (measured)</source>
        <translation>Speicherbandbreite: %1/s (gemessen)</translation>
    </message>
    <message>
        <source>Memory bandwidth: unknown or too unstable to use</source>
        <translation>Speicherbandbreite: unbekannt oder zu unstet, um sie zu verwenden</translation>
    </message>
    <message>
        <source>on the server at %1</source>
        <translation>auf dem Server unter %1</translation>
    </message>
    <message>
        <source>about %1, %2</source>
        <translation>etwa %1, %2</translation>
    </message>
    <message>
        <source>memory unknown</source>
        <translation>Speicherbedarf unbekannt</translation>
    </message>
    <message>
        <source>to be downloaded from %1</source>
        <translation>wird von %1 heruntergeladen</translation>
    </message>
    <message>
        <source>skipped (%1, %2): %3</source>
        <translation>übersprungen (%1, %2): %3</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>%1 to measure, %2 to skip.</source>
        <translation>%1 zu messen, %2 zu überspringen.</translation>
    </message>
    <message>
        <source>%1 of the skipped cells only need a download: sweetspot-cli models %2 download</source>
        <translation>%1 der übersprungenen Zellen müssen nur heruntergeladen werden: sweetspot-cli models %2 download</translation>
    </message>
    <message>
        <source>few quantizations, few repetitions</source>
        <translation>wenige Quantisierungen, wenige Wiederholungen</translation>
    </message>
    <message>
        <source>all quantizations, narrow confidence intervals</source>
        <translation>alle Quantisierungen, enge Konfidenzintervalle</translation>
    </message>
    <message>
        <source>measure only these profiles</source>
        <translation>nur diese Profile messen</translation>
    </message>
    <message>
        <source>only models whose name matches, such as &quot;qwen*&quot;</source>
        <translation>nur Modelle, deren Name passt, etwa &quot;qwen*&quot;</translation>
    </message>
    <message>
        <source>only these quantizations</source>
        <translation>nur diese Quantisierungen</translation>
    </message>
    <message>
        <source>measure every cell with these parameters, such as threads=4,kv_type=q8_0; repeat the option for more sets</source>
        <translation>jede Zelle mit diesen Parametern messen, etwa threads=4,kv_type=q8_0; für weitere Sätze die Option wiederholen</translation>
    </message>
    <message>
        <source>only these engines of the project (llama.cpp is one of them)</source>
        <translation>nur diese Engines des Projekts (auch llama.cpp gehört dazu)</translation>
    </message>
    <message>
        <source>measure every cell in every profile, without pruning</source>
        <translation>jede Zelle in jedem Profil messen, ohne Pruning</translation>
    </message>
    <message>
        <source>override a key of config.yaml</source>
        <translation>einen Schlüssel der config.yaml überschreiben</translation>
    </message>
    <message>
        <source>The configuration has errors; fix them first.</source>
        <translation>Die Konfiguration enthält Fehler; beheben Sie diese zuerst.</translation>
    </message>
    <message>
        <source>No model matches &quot;%1&quot;; the project has %2.</source>
        <translation>Kein Modell passt zu „%1“; das Projekt hat %2.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>--quick and --full cannot be combined.</source>
        <translation>--quick und --full lassen sich nicht kombinieren.</translation>
    </message>
    <message>
        <source>The project has no engine &quot;%1&quot;; it has %2.</source>
        <translation>Das Projekt hat keine Engine „%1“; es hat %2.</translation>
    </message>
    <message>
        <source>note: %1 is no longer used.</source>
        <translation>Hinweis: %1 wird nicht mehr verwendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) below the thresholds.</source>
        <translation>
            <numerusform>%n Zelle unter den Schwellenwerten.</numerusform>
            <numerusform>%n Zellen unter den Schwellenwerten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Overall best: %1</source>
        <translation>Insgesamt am besten: %1</translation>
    </message>
    <message>
        <source>Overall best: none</source>
        <translation>Insgesamt am besten: keine</translation>
    </message>
    <message>
        <source>This project has no run yet; &quot;sweetspot-cli run %1&quot; starts one.</source>
        <translation>Dieses Projekt hat noch keinen Lauf; &quot;sweetspot-cli run %1&quot; startet einen.</translation>
    </message>
    <message>
        <source>%1 has no run; omit it or run it first.</source>
        <translation>%1 hat keinen Lauf; lassen Sie es weg oder messen Sie es zuerst.</translation>
    </message>
    <message>
        <source>Write reports of a run, rated by the project&apos;s current thresholds. Nothing is measured.</source>
        <translation>Berichte eines Laufs schreiben, bewertet nach den aktuellen Schwellenwerten des Projekts. Es wird nichts gemessen.</translation>
    </message>
    <message>
        <source>the project folder; several with --merge</source>
        <translation>der Projektordner; mit --merge mehrere</translation>
    </message>
    <message>
        <source>one report on the newest runs of several projects, using the first project&apos;s thresholds and requirements</source>
        <translation>ein Bericht über die neuesten Läufe mehrerer Projekte, mit den Schwellenwerten und Anforderungen des ersten</translation>
    </message>
    <message>
        <source>this run instead of the newest</source>
        <translation>dieser Lauf statt des neuesten</translation>
    </message>
    <message>
        <source>output folder (default: the run&apos;s folder)</source>
        <translation>Ausgabeordner (Voreinstellung: Ordner des Laufs)</translation>
    </message>
    <message>
        <source>This version cannot write these report formats: %1.</source>
        <translation>Diese Version kann folgende Berichtsformate nicht schreiben: %1.</translation>
    </message>
    <message>
        <source>%1, %2 tokens/s, TTFT %3 s, n = %4</source>
        <translation>%1, %2 Token/s, TTFT %3 s, n = %4</translation>
    </message>
    <message>
        <source>%1 skipped: %2</source>
        <translation>%1 übersprungen: %2</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, noch etwa %2</translation>
    </message>
    <message>
        <source>&quot;sweetspot-cli resume %1&quot; measures it again.</source>
        <translation>&quot;sweetspot-cli resume %1&quot; misst es erneut.</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>Bericht: %1</translation>
    </message>
    <message>
        <source>This version cannot write these report formats yet: %1.</source>
        <translation>Diese Version kann folgende Berichtsformate noch nicht schreiben: %1.</translation>
    </message>
    <message>
        <source>Stopped. Continue with &quot;sweetspot-cli resume %1&quot;.</source>
        <translation>Angehalten. Fortsetzen mit &quot;sweetspot-cli resume %1&quot;.</translation>
    </message>
    <message>
        <source>Downloading missing files: %1.</source>
        <translation>Fehlende Dateien werden heruntergeladen: %1.</translation>
    </message>
    <message>
        <source>There is no unfinished run to resume; &quot;sweetspot-cli run&quot; starts a new one.</source>
        <translation>Es gibt keinen unvollständigen Lauf zum Fortsetzen; &quot;sweetspot-cli run&quot; startet einen neuen.</translation>
    </message>
    <message>
        <source>Measure a project&apos;s matrix. Ctrl+C stops, then saves and reports the results so far; &quot;resume&quot; continues.</source>
        <translation>Die Matrix eines Projekts messen. Strg+C hält an, sichert die bisherigen Ergebnisse und schreibt den Bericht; &quot;resume&quot; setzt fort.</translation>
    </message>
    <message>
        <source>output folder of the reports (default: the run&apos;s folder)</source>
        <translation>Ausgabeordner der Berichte (Voreinstellung: Ordner des Laufs)</translation>
    </message>
    <message>
        <source>download missing models that have a repository before measuring</source>
        <translation>vor dem Messen fehlende Modelle herunterladen, die ein Repository haben</translation>
    </message>
    <message>
        <source>Resume the newest unfinished run of a project.</source>
        <translation>Den neuesten unvollständigen Lauf eines Projekts fortsetzen.</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>%1 imported, %2 already present.</source>
        <translation>%1 importiert, %2 bereits vorhanden.</translation>
    </message>
    <message>
        <source>only in the second run</source>
        <translation>nur im zweiten Lauf</translation>
    </message>
    <message>
        <source>only in the first run</source>
        <translation>nur im ersten Lauf</translation>
    </message>
    <message>
        <source>A comparison needs two runs; this project has fewer.</source>
        <translation>Ein Vergleich braucht zwei Läufe; dieses Projekt hat weniger.</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation>%1 im Vergleich mit %2</translation>
    </message>
    <message>
        <source>with compare: also show unchanged results</source>
        <translation>mit compare: auch unveränderte Ergebnisse anzeigen</translation>
    </message>
    <message>
        <source>with compare: exit code 1 if any result got worse</source>
        <translation>mit compare: Exit-Code 1, wenn sich ein Ergebnis verschlechtert hat</translation>
    </message>
    <message>
        <source>Finds which language model, at which quantization, serves you best on this machine.</source>
        <translation>Findet heraus, welches Sprachmodell in welcher Quantisierung auf diesem Rechner für Sie am besten ist.</translation>
    </message>
    <message>
        <source>a project folder to open</source>
        <translation>ein Projektordner, der geöffnet wird</translation>
    </message>
    <message numerus="yes">
        <source>the processor and %n GPU(s)</source>
        <translation>
            <numerusform>der Prozessor und %n GPU</numerusform>
            <numerusform>der Prozessor und %n GPUs</numerusform>
        </translation>
    </message>
    <message>
        <source>the processor; no GPU of NVIDIA, AMD or Intel was found</source>
        <translation>der Prozessor; keine GPU von NVIDIA, AMD oder Intel gefunden</translation>
    </message>
    <message>
        <source>integrated</source>
        <translation>integriert</translation>
    </message>
    <message>
        <source>discrete</source>
        <translation>dediziert</translation>
    </message>
    <message>
        <source>%1 in llama.cpp</source>
        <translation>%1 in llama.cpp</translation>
    </message>
    <message>
        <source>%1, as llama.cpp lists it</source>
        <translation>%1, wie llama.cpp es auflistet</translation>
    </message>
    <message>
        <source>options: %1</source>
        <translation>Optionen: %1</translation>
    </message>
    <message>
        <source>environment: %1</source>
        <translation>Umgebung: %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>a name in a registry</source>
        <translation>ein Name in einer Registry</translation>
    </message>
    <message>
        <source>without a tokenizer</source>
        <translation>ohne Tokenizer</translation>
    </message>
    <message>
        <source>only cells that were never measured to the end</source>
        <translation>nur Zellen, die noch nie zu Ende gemessen wurden</translation>
    </message>
    <message>
        <source>--missing and --stale cannot be combined.</source>
        <translation>--missing und --stale lassen sich nicht kombinieren.</translation>
    </message>
    <message>
        <source>Use --option NAME=VALUE or --env NAME=VALUE; an empty one removes what is set.</source>
        <translation>Verwenden Sie --option NAME=WERT oder --env NAME=WERT; eine leere Angabe entfernt das Gesetzte.</translation>
    </message>
    <message>
        <source>with set: an additional option for its server; can be repeated; an empty one removes all</source>
        <translation>mit set: eine zusätzliche Option für den Server; wiederholbar; eine leere entfernt alle</translation>
    </message>
    <message>
        <source>with set: an additional environment variable for its server; can be repeated; an empty one removes all</source>
        <translation>mit set: eine zusätzliche Umgebungsvariable für den Server; wiederholbar; eine leere entfernt alle</translation>
    </message>
    <message>
        <source>no engine here can load this yet</source>
        <translation>noch von keiner Engine hier ladbar</translation>
    </message>
    <message>
        <source>No cell is best overall; name one with --cell.</source>
        <translation>Keine Zelle ist insgesamt die beste; nennen Sie eine mit --cell.</translation>
    </message>
    <message>
        <source>%1 matches several cells; write the full name.</source>
        <translation>%1 passt auf mehrere Zellen; schreiben Sie den ganzen Namen.</translation>
    </message>
    <message>
        <source>A card is written as SVG; give a name that ends with .svg.</source>
        <translation>Eine Karte wird als SVG geschrieben; der Name muss auf .svg enden.</translation>
    </message>
    <message>
        <source>There is no use %1; there are %2.</source>
        <translation>Den Einsatz %1 gibt es nicht; es gibt %2.</translation>
    </message>
    <message>
        <source>Nothing of %1 was measured.</source>
        <translation>Von %1 wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>No speed was measured.</source>
        <translation>Es wurde keine Geschwindigkeit gemessen.</translation>
    </message>
    <message>
        <source>write a picture of one cell for a post, instead of reports</source>
        <translation>statt Berichten ein Bild einer Zelle zum Weitergeben schreiben</translation>
    </message>
    <message>
        <source>print what was measured as llama-bench prints it, instead of reports</source>
        <translation>statt Berichten das Gemessene ausgeben, wie llama-bench es tut</translation>
    </message>
    <message>
        <source>the cell of --card or --bench-table, such as &quot;MODEL Q4_K_M&quot; (default: the best one, or all)</source>
        <translation>die Zelle für --card oder --bench-table, etwa „MODELL Q4_K_M“ (sonst: die beste, oder alle)</translation>
    </message>
    <message>
        <source>the use that the score of --card is for: %1</source>
        <translation>der Einsatz, für den die Punktzahl von --card gilt: %1</translation>
    </message>
    <message>
        <source>Cards and benchmark tables are of one run; omit --merge.</source>
        <translation>Karten und Benchmark-Tabellen gelten für einen Durchlauf; lassen Sie --merge weg.</translation>
    </message>
    <message>
        <source>a Markdown table, for a text or an issue</source>
        <translation>eine Markdown-Tabelle, für einen Text oder ein Issue</translation>
    </message>
    <message>
        <source>a line for each metric and cell, for a spreadsheet</source>
        <translation>eine Zeile je Metrik und Zelle, für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>list, import, compare, name and delete a project&apos;s runs</source>
        <translation>Läufe eines Projekts auflisten, importieren, vergleichen, benennen und löschen</translation>
    </message>
    <message>
        <source>There is no trash for this disk; add --permanent to delete the run for good.</source>
        <translation>Für dieses Laufwerk gibt es keinen Papierkorb; mit --permanent wird der Lauf endgültig gelöscht.</translation>
    </message>
    <message>
        <source>%1 is no project.</source>
        <translation>%1 ist kein Projekt.</translation>
    </message>
    <message>
        <source>This project has no run %1; &quot;runs PROJECT list&quot; names them.</source>
        <translation>Dieses Projekt hat keinen Lauf %1; „runs PROJECT list“ nennt sie.</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>List a project&apos;s runs, import runs from another machine&apos;s project, compare two runs cell by cell (default: the baseline or the run before, and the newest), or name, note, pin and delete them.</source>
        <translation>Listet die Läufe eines Projekts auf, importiert Läufe aus dem Projekt eines anderen Rechners, vergleicht zwei Läufe Zelle für Zelle (Vorgabe: die Referenz oder den vorigen mit dem neuesten) oder benennt, kommentiert, pinnt und löscht sie.</translation>
    </message>
    <message>
        <source>list, import FOLDER, compare [OLDER NEWER], rename RUN TITLE, note RUN TEXT, pin RUN, unpin, or delete RUN</source>
        <translation>list, import FOLDER, compare [OLDER NEWER], rename RUN TITLE, note RUN TEXT, pin RUN, unpin oder delete RUN</translation>
    </message>
    <message>
        <source>with delete: for good, not to the trash</source>
        <translation>mit delete: endgültig, nicht in den Papierkorb</translation>
    </message>
    <message>
        <source>Name an action: list, import FOLDER, compare [OLDER NEWER], rename RUN TITLE, note RUN TEXT, pin RUN, unpin, or delete RUN.</source>
        <translation>Nennen Sie eine Aktion: list, import FOLDER, compare [OLDER NEWER], rename RUN TITLE, note RUN TEXT, pin RUN, unpin oder delete RUN.</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1 (Prozess %2)</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 von %2 belegt</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1 W</translation>
    </message>
    <message>
        <source>%1 MHz</source>
        <translation>%1 MHz</translation>
    </message>
    <message>
        <source>its driver tells nothing of it</source>
        <translation>sein Treiber sagt nichts darüber</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>a GPU&apos;s driver did not answer within %1 s; restarting the machine often helps</source>
        <translation>der Treiber einer GPU hat innerhalb von %1 s nicht geantwortet; oft hilft ein Neustart des Rechners</translation>
    </message>
    <message>
        <source>GPU driver</source>
        <translation>GPU-Treiber</translation>
    </message>
    <message>
        <source>GPU sensors</source>
        <translation>GPU-Sensoren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>used by %1</source>
        <translation>belegt durch %1</translation>
    </message>
    <message>
        <source>one lane per device: a number as nvidia-smi counts, an address, the beginning of a UUID, part of a name, the engine&apos;s name, or &quot;cpu&quot;</source>
        <translation>eine Lane pro Gerät: eine Nummer wie in nvidia-smi, eine Adresse, der Anfang einer UUID, ein Teil des Namens, der Name der Engine oder &quot;cpu&quot;</translation>
    </message>
    <message>
        <source>one lane for several devices combined, such as 0,1 or CUDA0+CUDA1; repeat the option for more lanes</source>
        <translation>eine Lane für mehrere Geräte zusammen, etwa 0,1 oder CUDA0+CUDA1; für weitere Lanes die Option wiederholen</translation>
    </message>
    <message>
        <source>share of the layers on GPUs, in percent: a list, or sweep for 0, 25, 50, 75, 100 and all that fit</source>
        <translation>Anteil der Schichten auf GPUs in Prozent: eine Liste, oder sweep für 0, 25, 50, 75, 100 und alle, die passen</translation>
    </message>
    <message>
        <source>llama.cpp as it is cannot use the GPU; &quot;sweetspot-cli engine fetch --build %1&quot; downloads one that can</source>
        <translation>llama.cpp kann so die GPU nicht nutzen; „sweetspot-cli engine fetch --build %1“ lädt eines herunter, das es kann</translation>
    </message>
    <message>
        <source>llama.cpp cannot use the GPU, and no build fits. %1</source>
        <translation>llama.cpp kann die GPU nicht nutzen, und kein Build passt. %1</translation>
    </message>
    <message>
        <source>Engine on GPU</source>
        <translation>Engine auf GPU</translation>
    </message>
    <message>
        <source>llama.cpp can use the GPU</source>
        <translation>llama.cpp kann die GPU nutzen</translation>
    </message>
    <message>
        <source>A faster build does not fit: %1</source>
        <translation>Ein schnellerer Build passt nicht: %1</translation>
    </message>
    <message>
        <source>The %1 build was downloaded, but it cannot use a GPU. %2</source>
        <translation>Der %1-Build wurde heruntergeladen, kann aber keine GPU nutzen. %2</translation>
    </message>
    <message>
        <source>the processor only</source>
        <translation>nur den Prozessor</translation>
    </message>
    <message>
        <source>Not used:</source>
        <translation>Nicht benutzt:</translation>
    </message>
    <message>
        <source>No llama.cpp found; downloading one into your data folder.</source>
        <translation>Kein llama.cpp gefunden; eines wird in Ihren Datenordner heruntergeladen.</translation>
    </message>
    <message>
        <source>what the downloaded one computes with: auto (what suits this machine), cpu, vulkan, cuda or rocm</source>
        <translation>womit das heruntergeladene rechnet: auto (was zu diesem Rechner passt), cpu, vulkan, cuda oder rocm</translation>
    </message>
    <message>
        <source>Unknown build &quot;%1&quot;; use auto, cpu, vulkan, cuda or rocm.</source>
        <translation>Unbekannter Build „%1“; verwenden Sie auto, cpu, vulkan, cuda oder rocm.</translation>
    </message>
    <message>
        <source>The file is not what was downloaded: its checksum has changed. Delete it and download it again.</source>
        <translation>Die Datei ist nicht mehr die heruntergeladene: Ihre Prüfsumme hat sich geändert. Löschen Sie sie und laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>ask with the prompts of this earlier run; a server that still runs may have them in its cache</source>
        <translation>mit den Prompts dieses früheren Laufs fragen; ein noch laufender Server hat sie womöglich im Cache</translation>
    </message>
    <message>
        <source>program: %1</source>
        <translation>Programm: %1</translation>
    </message>
    <message>
        <source>command: %1</source>
        <translation>Befehl: %1</translation>
    </message>
    <message>
        <source>%1 needs no permission.</source>
        <translation>%1 braucht keine Erlaubnis.</translation>
    </message>
    <message>
        <source>This project may now run %1</source>
        <translation>Dieses Projekt darf jetzt %1 ausführen</translation>
    </message>
    <message>
        <source>This project no longer runs %1</source>
        <translation>Dieses Projekt führt %1 nicht mehr aus</translation>
    </message>
    <message>
        <source>with add: where the program of a new engine is, or the Python environment that has it</source>
        <translation>mit add: wo das Programm einer neuen Engine liegt, oder die Python-Umgebung, in der es ist</translation>
    </message>
    <message>
        <source>with add command: what starts the server, with {model}, {port}, {devices} and {context}</source>
        <translation>mit add command: was den Server startet, mit {model}, {port}, {devices} und {context}</translation>
    </message>
    <message>
        <source>only cells whose file, engine, settings or own prompts have changed since they were measured</source>
        <translation>nur Zellen, deren Datei, Engine, Einstellungen oder eigene Prompts sich seit der Messung geändert haben</translation>
    </message>
    <message>
        <source>&quot;sweetspot-cli run --unload&quot; frees it first.</source>
        <translation>„sweetspot-cli run --unload“ gibt ihn vorher frei.</translation>
    </message>
    <message numerus="yes">
        <source>Unloaded from other servers: %n model(s).</source>
        <translation>
            <numerusform>Aus anderen Servern entladen: %n Modell.</numerusform>
            <numerusform>Aus anderen Servern entladen: %n Modelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name an action: list, scan, search TEXT, download [NAME...], verify, give ENGINE MODEL or copy NAME FOLDER.</source>
        <translation>Geben Sie eine Aktion an: list, scan, search TEXT, download [NAME...], verify, give ENGINE MODEL oder copy NAME FOLDER.</translation>
    </message>
    <message>
        <source>Manage a project&apos;s models: list them, find those on this machine, search the Hugging Face Hub, download missing or named models (organisation/name:QUANTIZATION or a link), verify the files, give them to an engine that keeps its own, copy what another program keeps.</source>
        <translation>Die Modelle eines Projekts verwalten: auflisten, auf diesem Rechner finden, im Hugging Face Hub suchen, fehlende oder genannte Modelle herunterladen (organisation/name:QUANTIZATION oder ein Link), die Dateien prüfen, sie einer Engine mit eigenem Speicher geben, kopieren, was ein anderes Programm aufbewahrt.</translation>
    </message>
    <message>
        <source>list, scan, search TEXT, download [NAME...], verify, give ENGINE MODEL [QUANTIZATION], copy NAME FOLDER</source>
        <translation>list, scan, search TEXT, download [NAME...], verify, give ENGINE MODEL [QUANTIZATION], copy NAME FOLDER</translation>
    </message>
    <message>
        <source>The project has no model “%1”.</source>
        <translation>Das Projekt hat kein Modell „%1“.</translation>
    </message>
    <message>
        <source>Name one of the quantizations of %1: %2.</source>
        <translation>Nennen Sie eine der Quantisierungen von %1: %2.</translation>
    </message>
    <message>
        <source>%1 is not in the model folder.</source>
        <translation>%1 ist nicht im Modellordner.</translation>
    </message>
    <message>
        <source>Name an engine that keeps models (%1), a model of the project and, where there are several, a quantization.</source>
        <translation>Nennen Sie eine Engine, die Modelle aufbewahrt (%1), ein Modell des Projekts und, wenn es mehrere gibt, eine Quantisierung.</translation>
    </message>
    <message>
        <source>%1 has it now as %2.</source>
        <translation>%1 hat es jetzt als %2.</translation>
    </message>
    <message>
        <source>No program here keeps a GGUF file of the name “%1”; &quot;models scan&quot; lists them.</source>
        <translation>Kein Programm hier bewahrt eine GGUF-Datei mit dem Namen „%1“ auf; „models scan“ listet sie auf.</translation>
    </message>
    <message>
        <source>Servers on %1</source>
        <translation>Server auf %1</translation>
    </message>
    <message>
        <source>length of every answer whose speed is measured, for this run</source>
        <translation>Länge jeder Antwort, deren Geschwindigkeit gemessen wird, für diesen Lauf</translation>
    </message>
    <message>
        <source>context length of the servers, for this run</source>
        <translation>Kontextlänge der Server, für diesen Lauf</translation>
    </message>
    <message>
        <source>temperature where quality is measured, for this run (0: the likeliest token)</source>
        <translation>Temperatur beim Messen der Qualität, für diesen Lauf (0: das wahrscheinlichste Token)</translation>
    </message>
    <message>
        <source>longest time of one request, for this run</source>
        <translation>längste Dauer einer Anfrage, für diesen Lauf</translation>
    </message>
    <message>
        <source>first unload the models that Ollama or LM Studio hold in memory on this machine</source>
        <translation>zuerst die Modelle entladen, die Ollama oder LM Studio auf diesem Rechner im Speicher halten</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>No server was started for this cell.</source>
        <translation>Für diese Zelle wurde kein Server gestartet.</translation>
    </message>
    <message>
        <source>Not said in the file: %1</source>
        <translation>In der Datei nicht gesagt: %1</translation>
    </message>
    <message>
        <source>Print what serves a measured cell with the settings it was measured with, for a shell or another program.</source>
        <translation>Gibt aus, was eine gemessene Zelle mit ihren gemessenen Einstellungen bereitstellt, für eine Shell oder ein anderes Programm.</translation>
    </message>
    <message>
        <source>&quot;MODEL Q4_K_M&quot; of the newest run, or &quot;RUN@MODEL Q4_K_M&quot;</source>
        <translation>„MODELL Q4_K_M“ des neuesten Laufs oder „LAUF@MODELL Q4_K_M“</translation>
    </message>
    <message>
        <source>%1 (default: shell)</source>
        <translation>%1 (Vorgabe: shell)</translation>
    </message>
    <message>
        <source>list the forms that fit the cell, and whether each is verified</source>
        <translation>die Formen auflisten, die zur Zelle passen, und ob sie geprüft sind</translation>
    </message>
    <message>
        <source>tokens of context instead of those that were measured; not verified then</source>
        <translation>Token Kontext statt der gemessenen; dann nicht geprüft</translation>
    </message>
    <message>
        <source>write it into this file</source>
        <translation>in diese Datei schreiben</translation>
    </message>
    <message>
        <source>--context takes a number of tokens.</source>
        <translation>--context erwartet eine Zahl von Token.</translation>
    </message>
    <message>
        <source>print what serves a measured cell, for a shell, a service or another program</source>
        <translation>ausgeben, was eine gemessene Zelle bereitstellt: für eine Shell, einen Dienst oder ein anderes Programm</translation>
    </message>
    <message>
        <source>find the best settings of a cell, prove them, and print the command</source>
        <translation>die besten Einstellungen einer Zelle finden, nachweisen und den Befehl ausgeben</translation>
    </message>
    <message>
        <source>Tried and rejected:</source>
        <translation>Versucht und verworfen:</translation>
    </message>
    <message>
        <source>Set aside. Continue with &quot;sweetspot-cli tune %1 --resume %2&quot;.</source>
        <translation>Beiseitegelegt. Weiter geht es mit „sweetspot-cli tune %1 --resume %2“.</translation>
    </message>
    <message>
        <source>--minutes takes a number above 0.</source>
        <translation>--minutes verlangt eine Zahl über 0.</translation>
    </message>
    <message>
        <source>Find the best settings of a cell, prove them, and print the command that was proven. Ctrl+C sets a tuning aside; --resume continues it.</source>
        <translation>Findet die besten Einstellungen einer Zelle, weist sie nach und gibt den nachgewiesenen Befehl aus. Strg+C legt eine Optimierung beiseite; --resume setzt sie fort.</translation>
    </message>
    <message>
        <source>project folder</source>
        <translation>Projektordner</translation>
    </message>
    <message>
        <source>&quot;MODEL QUANTIZATION&quot;, or a part of it that only one cell has</source>
        <translation>„MODELL QUANTISIERUNG“ oder ein Teil davon, den nur eine Zelle hat</translation>
    </message>
    <message>
        <source>explore, preprod, prod, or one of tuning.yaml (default: as that file says)</source>
        <translation>explore, preprod, prod oder eine aus tuning.yaml (ohne Angabe: wie diese Datei sagt)</translation>
    </message>
    <message>
        <source>time for all of it, instead of the effort&apos;s</source>
        <translation>Zeit für alles, statt der des Aufwands</translation>
    </message>
    <message>
        <source>continue this tuning, or the newest</source>
        <translation>diese Optimierung fortsetzen, oder die neueste</translation>
    </message>
    <message>
        <source>list the project&apos;s tunings</source>
        <translation>die Optimierungen des Projekts auflisten</translation>
    </message>
    <message>
        <source>show what a tuning came to</source>
        <translation>zeigen, was eine Optimierung ergab</translation>
    </message>
    <message>
        <source>add settings that were proven to the project</source>
        <translation>nachgewiesene Einstellungen ins Projekt übernehmen</translation>
    </message>
    <message>
        <source>write a report of it too: a page for .html, else Markdown</source>
        <translation>auch einen Bericht davon schreiben: eine Seite bei .html, sonst Markdown</translation>
    </message>
    <message>
        <source>There is no cell %1; there are %2.</source>
        <translation>Es gibt keine Zelle %1; es gibt %2.</translation>
    </message>
    <message>
        <source>This project has no tuning yet.</source>
        <translation>Dieses Projekt hat noch keine Optimierung.</translation>
    </message>
    <message>
        <source>Name one of the cells: %1.</source>
        <translation>Eine der Zellen nennen: %1.</translation>
    </message>
    <message>
        <source>Effort %1: %2</source>
        <translation>Aufwand %1: %2</translation>
    </message>
    <message>
        <source>report formats instead of the configured ones: %1</source>
        <translation>Berichtsformate statt der eingestellten: %1</translation>
    </message>
    <message>
        <source>also try settings that change answers (KV cache types), where at least %1 % of their quality is kept</source>
        <translation>auch Einstellungen probieren, die Antworten verändern (Typen des KV-Caches), wo mindestens %1 % ihrer Qualität erhalten bleiben</translation>
    </message>
    <message>
        <source>Install? [y/N]</source>
        <translation>Installieren? [j/N]</translation>
    </message>
    <message>
        <source>y</source>
        <comment>the answer yes to a question, one letter</comment>
        <translation>j</translation>
    </message>
    <message>
        <source>%1 was kept, but its test failed: %2</source>
        <translation>%1 wurde behalten, aber der Test ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>%1 is installed in %2 and answers.</source>
        <translation>%1 ist in %2 installiert und antwortet.</translation>
    </message>
    <message>
        <source>&quot;sweetspot-cli engines PROJECT add %1&quot; measures a project on it.</source>
        <translation>Mit &quot;sweetspot-cli engines PROJECT add %1&quot; wird ein Projekt darauf gemessen.</translation>
    </message>
    <message>
        <source>%1 is installed already in %2; --remove removes it.</source>
        <translation>%1 ist bereits in %2 installiert; --remove entfernt es.</translation>
    </message>
    <message>
        <source>There is no terminal to ask on; add --yes to install without a question.</source>
        <translation>Es gibt kein Terminal für die Rückfrage; mit --yes wird ohne Rückfrage installiert.</translation>
    </message>
    <message>
        <source>Nothing was installed.</source>
        <translation>Es wurde nichts installiert.</translation>
    </message>
    <message>
        <source>&quot;engines install&quot; has not installed %1, so nothing was removed.</source>
        <translation>%1 wurde nicht mit &quot;engines install&quot; installiert, daher wurde nichts entfernt.</translation>
    </message>
    <message>
        <source>Install an engine for yourself, into a folder of Sweetspot&apos;s. What is done, how much is downloaded and where it goes is said first; no administrator rights are needed. What cannot be installed so is explained, with the commands for it.</source>
        <translation>Eine Engine in einen Ordner von Sweetspot installieren, nur für das eigene Benutzerkonto. Vorher wird gesagt, was geschieht, wie viel heruntergeladen wird und wohin; Administratorrechte sind nicht nötig. Was so nicht installiert werden kann, wird mit den nötigen Befehlen erklärt.</translation>
    </message>
    <message>
        <source>the engine: %1</source>
        <translation>die Engine: %1</translation>
    </message>
    <message>
        <source>install without asking</source>
        <translation>ohne Rückfrage installieren</translation>
    </message>
    <message>
        <source>remove what was installed by this command</source>
        <translation>entfernen, was dieser Befehl installiert hat</translation>
    </message>
    <message>
        <source>keep what was installed even when its test fails</source>
        <translation>das Installierte auch behalten, wenn der Test fehlschlägt</translation>
    </message>
    <message>
        <source>Unknown engine &quot;%1&quot;; use one of %2.</source>
        <translation>Unbekannte Engine &quot;%1&quot;; möglich sind %2.</translation>
    </message>
    <message>
        <source>Manage a project&apos;s additional engines: list (checks each one), add KIND, remove NAME, on NAME, off NAME, set NAME, allow NAME, forbid NAME, clean NAME, prices. Without a project: install NAME.</source>
        <translation>Zusätzliche Engines eines Projekts verwalten: list (prüft jede), add ART, remove NAME, on NAME, off NAME, set NAME, allow NAME, forbid NAME, clean NAME, prices. Ohne Projekt: install NAME.</translation>
    </message>
    <message>
        <source>what for: answers (the default), long_text, both, throughput, texts, memory, energy</source>
        <translation>wofür: answers (ohne Angabe), long_text, both, throughput, texts, memory, energy</translation>
    </message>
</context>
<context>
    <name>sweetspot::CoreTr</name>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>eine Pipe</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>ein Socket</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>ein Gerät</translation>
    </message>
    <message>
        <source>a special file</source>
        <translation>eine Spezialdatei</translation>
    </message>
    <message>
        <source>%1 is a broken link, so nothing was written; remove the link.</source>
        <translation>%1 ist ein defekter Link, daher wurde nichts geschrieben; entfernen Sie den Link.</translation>
    </message>
    <message>
        <source>%1 is %2, not a file, so nothing was written; choose another name.</source>
        <translation>%1 ist %2, keine Datei, daher wurde nichts geschrieben; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 could not be written; check permissions and free space. The old file is unchanged.</source>
        <translation>%1 konnte nicht geschrieben werden; prüfen Sie Zugriffsrechte und freien Platz. Die alte Datei ist unverändert.</translation>
    </message>
    <message>
        <source>%1 could not be written; check permissions and free space.</source>
        <translation>%1 konnte nicht geschrieben werden; prüfen Sie Zugriffsrechte und freien Platz.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 existiert nicht.</translation>
    </message>
    <message>
        <source>%1 is not a readable file.</source>
        <translation>%1 ist keine lesbare Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be read; check its permissions.</source>
        <translation>%1 kann nicht gelesen werden; prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 is %2; a file is required.</source>
        <translation>%1 ist %2; benötigt wird eine Datei.</translation>
    </message>
    <message>
        <source>%1 is %2, larger than the limit of %3.</source>
        <translation>%1 ist %2 groß und überschreitet die Grenze von %3.</translation>
    </message>
    <message>
        <source>%1 could not be read completely; check the disk.</source>
        <translation>%1 konnte nicht vollständig gelesen werden; prüfen Sie die Festplatte.</translation>
    </message>
    <message>
        <source>%1 cannot be written; check the permissions of its folder.</source>
        <translation>%1 kann nicht geschrieben werden; prüfen Sie die Zugriffsrechte des Ordners.</translation>
    </message>
    <message>
        <source>%1 does not say which program holds it; try again in a few seconds, or delete the file.</source>
        <translation>%1 nennt nicht das Programm, das die Datei hält; versuchen Sie es in einigen Sekunden erneut oder löschen Sie die Datei.</translation>
    </message>
    <message>
        <source>%1 was created on another machine (process %2 on %3). If that process is no longer running, delete the file and try again.</source>
        <translation>%1 wurde auf einem anderen Rechner angelegt (Prozess %2 auf %3). Wenn dieser Prozess nicht mehr läuft, löschen Sie die Datei und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 more lines were lost because the disk is too slow.</source>
        <translation>%1 weitere Zeilen gingen verloren, weil die Festplatte zu langsam ist.</translation>
    </message>
    <message>
        <source>The log file %1 cannot be written, so nothing is logged; check logging.file in config.yaml.</source>
        <translation>Die Protokolldatei %1 kann nicht geschrieben werden, daher wird nichts protokolliert; prüfen Sie logging.file in der config.yaml.</translation>
    </message>
    <message>
        <source>The file is not a log of this program; choose another name.</source>
        <translation>Die Datei ist kein Protokoll dieses Programms; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 is not a log of this program; choose another name.</source>
        <translation>%1 ist kein Protokoll dieses Programms; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Unknown key; it is kept unchanged.</source>
        <translation>Unbekannter Schlüssel; er bleibt unverändert erhalten.</translation>
    </message>
    <message>
        <source>Unknown key; it is kept unchanged. Did you mean %1?</source>
        <translation>Unbekannter Schlüssel; er bleibt unverändert erhalten. Meinten Sie %1?</translation>
    </message>
    <message>
        <source>An alias (*name) refers to a node that contains it.</source>
        <translation>Ein Alias (*name) verweist auf einen Knoten, der ihn enthält.</translation>
    </message>
    <message>
        <source>The file has more than %1 entries, including repeated ones; this is not a valid configuration.</source>
        <translation>Die Datei hat mehr als %1 Einträge, wiederholte eingeschlossen; das ist keine gültige Konfiguration.</translation>
    </message>
    <message>
        <source>The file is nested more than %1 levels deep.</source>
        <translation>Die Datei ist mehr als %1 Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>This key appears twice; remove one of them.</source>
        <translation>Dieser Schlüssel kommt zweimal vor; entfernen Sie einen davon.</translation>
    </message>
    <message>
        <source>The file continues after its end (a second document, or a line indented less than the first); only the first part is used.</source>
        <translation>Die Datei geht nach ihrem Ende weiter (ein zweites Dokument oder eine Zeile, die weniger eingerückt ist als die erste); nur der erste Teil wird verwendet.</translation>
    </message>
    <message>
        <source>Invalid YAML at column %1: %2.</source>
        <translation>Ungültiges YAML in Spalte %1: %2.</translation>
    </message>
    <message>
        <source>Invalid YAML: %1.</source>
        <translation>Ungültiges YAML: %1.</translation>
    </message>
    <message>
        <source>The file is larger than 4 MB; this is not a valid configuration.</source>
        <translation>Die Datei ist größer als 4 MB; das ist keine gültige Konfiguration.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text.</source>
        <translation>Die Datei ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>The file must contain keys and values (&quot;key: value&quot; lines).</source>
        <translation>Die Datei muss Schlüssel und Werte enthalten (Zeilen der Form „schlüssel: wert“).</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then resume; the downloaded part is kept.</source>
        <translation>Die Festplatte ist voll. Schaffen Sie Platz und setzen Sie dann fort; der heruntergeladene Teil bleibt erhalten.</translation>
    </message>
    <message>
        <source>The connection keeps breaking. Try again later; the downloaded part is kept.</source>
        <translation>Die Verbindung bricht immer wieder ab. Versuchen Sie es später erneut; der heruntergeladene Teil bleibt erhalten.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written; check permissions.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden; prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>%1 keeps changing during the download; try again later.</source>
        <translation>%1 ändert sich während des Downloads immer wieder; versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>%1 is shorter than the hub reports and was removed; try again later.</source>
        <translation>%1 ist kürzer, als der Hub angibt, und wurde entfernt; versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>%1 is longer than the hub reports and was removed; try again later.</source>
        <translation>%1 ist länger, als der Hub angibt, und wurde entfernt; versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The server sent a different part of the file than requested.</source>
        <translation>Der Server hat einen anderen Teil der Datei gesendet als angefordert.</translation>
    </message>
    <message>
        <source>%1 is damaged (wrong checksum) and was removed; download it again.</source>
        <translation>%1 ist beschädigt (falsche Prüfsumme) und wurde entfernt; laden Sie die Datei erneut herunter.</translation>
    </message>
    <message>
        <source>%1 could not be written to the disk.</source>
        <translation>%1 konnte nicht auf die Festplatte geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 could not be moved to its final location.</source>
        <translation>%1 konnte nicht an den endgültigen Ort verschoben werden.</translation>
    </message>
    <message>
        <source>The folder %1 could not be created; check permissions.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden; prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>Another program is already downloading %1.</source>
        <translation>Ein anderes Programm lädt %1 bereits herunter.</translation>
    </message>
    <message>
        <source>%1 cannot be removed; check the folder&apos;s permissions.</source>
        <translation>%1 kann nicht entfernt werden; prüfen Sie die Zugriffsrechte des Ordners.</translation>
    </message>
    <message>
        <source>%1 has no GGUF files; look for a repository whose name ends in GGUF.</source>
        <translation>%1 hat keine GGUF-Dateien; suchen Sie ein Repository, dessen Name auf GGUF endet.</translation>
    </message>
    <message>
        <source>%1 has no %2; it has %3.</source>
        <translation>%1 hat kein %2; vorhanden: %3.</translation>
    </message>
    <message>
        <source>%1 is gated and your account has no access yet: accept its terms at %2/%1, then try again.</source>
        <translation>%1 ist zugangsbeschränkt, und Ihr Konto hat noch keinen Zugang: Stimmen Sie den Bedingungen unter %2/%1 zu und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 is gated: accept its terms at %2/%1, create a token there and set HF_TOKEN to it.</source>
        <translation>%1 ist zugangsbeschränkt: Stimmen Sie den Bedingungen unter %2/%1 zu, erstellen Sie dort ein Token und setzen Sie HF_TOKEN darauf.</translation>
    </message>
    <message>
        <source>%1 does not exist, or the token from %2 has no access to it; check the name.</source>
        <translation>%1 existiert nicht, oder das Token aus %2 hat keinen Zugang; prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>%1 does not exist, or it is private: check the name, or set HF_TOKEN.</source>
        <translation>%1 existiert nicht oder ist privat: Prüfen Sie den Namen oder setzen Sie HF_TOKEN.</translation>
    </message>
    <message>
        <source>The hub denied access to %1; it may be disabled, or the token lacks permission.</source>
        <translation>Der Hub hat den Zugriff auf %1 verweigert; vielleicht ist es gesperrt, oder dem Token fehlt die Berechtigung.</translation>
    </message>
    <message>
        <source>The hub has no %1; check its name.</source>
        <translation>Der Hub hat kein %1; prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>Too many requests to the hub. Try again in a few minutes.</source>
        <translation>Zu viele Anfragen an den Hub. Versuchen Sie es in einigen Minuten erneut.</translation>
    </message>
    <message>
        <source>Too many requests to the hub. Try again in a few minutes, or set HF_TOKEN for a higher limit.</source>
        <translation>Zu viele Anfragen an den Hub. Versuchen Sie es in einigen Minuten erneut oder setzen Sie HF_TOKEN, um die Grenze zu erhöhen.</translation>
    </message>
    <message>
        <source>The hub answered with error %1 for %2; try again later.</source>
        <translation>Der Hub hat mit Fehler %1 auf %2 geantwortet; versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The hub redirects in a loop; try again later.</source>
        <translation>Der Hub leitet im Kreis weiter; versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The hub&apos;s next page of results is on another server, so it was not requested.</source>
        <translation>Die nächste Ergebnisseite des Hubs liegt auf einem anderen Server und wurde daher nicht abgerufen.</translation>
    </message>
    <message>
        <source>this search</source>
        <translation>diese Suche</translation>
    </message>
    <message>
        <source>The hub&apos;s response could not be read; try again later.</source>
        <translation>Die Antwort des Hubs konnte nicht gelesen werden; versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>“%1” is not a repository; write organisation/name.</source>
        <translation>„%1“ ist kein Repository; schreiben Sie Organisation/Name.</translation>
    </message>
    <message>
        <source>The hub&apos;s file is shorter than announced.</source>
        <translation>Die Datei des Hubs ist kürzer als angekündigt.</translation>
    </message>
    <message>
        <source>the keyring</source>
        <translation>dem Schlüsselbund</translation>
    </message>
    <message>
        <source>A key is one line of letters and digits; copy it again.</source>
        <translation>Ein Schlüssel ist eine Zeile aus Buchstaben und Ziffern; kopieren Sie ihn erneut.</translation>
    </message>
    <message>
        <source>%1 rejected this key: it is wrong, revoked or lacks a permission. Get another one at %2.</source>
        <translation>%1 hat diesen Schlüssel abgelehnt: Er ist falsch, widerrufen oder ihm fehlt eine Berechtigung. Einen anderen erhalten Sie unter %2.</translation>
    </message>
    <message>
        <source>%1 does not know this key; copy it again from %2.</source>
        <translation>%1 kennt diesen Schlüssel nicht; kopieren Sie ihn erneut von %2.</translation>
    </message>
    <message>
        <source>%1 received too many requests; wait a minute and try again.</source>
        <translation>%1 hat zu viele Anfragen erhalten; warten Sie eine Minute und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>A different server answered for %1, so the key was not sent; check for a proxy or a login page.</source>
        <translation>Statt %1 hat ein anderer Server geantwortet, daher wurde der Schlüssel nicht gesendet; prüfen Sie, ob ein Proxy oder eine Anmeldeseite dazwischenliegt.</translation>
    </message>
    <message>
        <source>The response did not come from %1; try again later, or check for a proxy or a login page.</source>
        <translation>Die Antwort kam nicht von %1; versuchen Sie es später erneut oder prüfen Sie, ob ein Proxy oder eine Anmeldeseite dazwischenliegt.</translation>
    </message>
    <message>
        <source>%1 lists no models; choose the models.yaml of a project.</source>
        <translation>%1 enthält keine Modelle; wählen Sie die models.yaml eines Projekts.</translation>
    </message>
    <message>
        <source>%1 cannot be written; check permissions and free space.</source>
        <translation>%1 kann nicht geschrieben werden; prüfen Sie Zugriffsrechte und freien Platz.</translation>
    </message>
    <message>
        <source>“%1” is not a valid Ollama name: use lower-case letters, digits, dots and dashes, optionally followed by a colon and a tag.</source>
        <translation>„%1“ ist kein gültiger Ollama-Name: erlaubt sind Kleinbuchstaben, Ziffern, Punkte und Bindestriche, danach wahlweise ein Doppelpunkt und ein Tag.</translation>
    </message>
    <message>
        <source>Ollama&apos;s store cannot hold a split model; merge its parts first.</source>
        <translation>Ollamas Ablage kann kein geteiltes Modell aufnehmen; fügen Sie zuerst die Teile zusammen.</translation>
    </message>
    <message>
        <source>Ollama already has a model %1; choose another name.</source>
        <translation>Ollama hat bereits ein Modell %1; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Ollama&apos;s store %1 cannot be written.</source>
        <translation>Ollamas Ablage %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 already exists; choose another name.</source>
        <translation>%1 existiert bereits; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Hugging Face cache</source>
        <translation>Hugging-Face-Cache</translation>
    </message>
    <message>
        <source>llama.cpp cache</source>
        <translation>llama.cpp-Cache</translation>
    </message>
    <message>
        <source>Models folder</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>%1 failed %2 times in a row; no requests are sent to it for %3 s.</source>
        <translation>%1 ist %2-mal in Folge fehlgeschlagen; %3 s lang werden keine Anfragen gesendet.</translation>
    </message>
    <message>
        <source>Trying %1 again.</source>
        <translation>%1 wird erneut versucht.</translation>
    </message>
    <message>
        <source>%1 is responding again.</source>
        <translation>%1 antwortet wieder.</translation>
    </message>
    <message>
        <source>%1 still fails after a pause: %2</source>
        <translation>%1 schlägt nach einer Pause weiterhin fehl: %2</translation>
    </message>
    <message>
        <source>Timeouts for %1: %2 s for the first token, %3 s for an answer of %4 tokens.</source>
        <translation>Zeitlimits für %1: %2 s bis zum ersten Token, %3 s für eine Antwort von %4 Token.</translation>
    </message>
    <message>
        <source>The account has no credit or quota left; retrying does not help.</source>
        <translation>Das Konto hat kein Guthaben oder Kontingent mehr; ein neuer Versuch hilft nicht.</translation>
    </message>
    <message>
        <source>The request was rejected.</source>
        <translation>Die Anfrage wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Part of the answer had already arrived.</source>
        <translation>Ein Teil der Antwort war bereits eingetroffen.</translation>
    </message>
    <message>
        <source>The server did not respond in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The request failed %1 times.</source>
        <translation>Die Anfrage ist %1-mal fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The server asks to wait for %1 s; resume the run after that.</source>
        <translation>Der Server bittet, %1 s zu warten; setzen Sie den Lauf danach fort.</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Retried after %1 s (%2).</source>
        <translation>Nach %1 s erneut gesendet (%2).</translation>
    </message>
    <message>
        <source>This kind of server does not offer tokenization.</source>
        <translation>Diese Art von Server bietet keine Tokenisierung an.</translation>
    </message>
    <message>
        <source>The server does not accept connections.</source>
        <translation>Der Server nimmt keine Verbindungen an.</translation>
    </message>
    <message>
        <source>The connection was lost before the answer was complete.</source>
        <translation>Die Verbindung brach ab, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>The server did not start answering in time.</source>
        <translation>Der Server hat nicht rechtzeitig zu antworten begonnen.</translation>
    </message>
    <message>
        <source>The server stopped in the middle of an answer.</source>
        <translation>Der Server hat mitten in einer Antwort aufgehört.</translation>
    </message>
    <message>
        <source>The answer took longer than allowed.</source>
        <translation>Die Antwort hat länger gedauert als erlaubt.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted, or the server does not use https; check the address and this machine&apos;s clock.</source>
        <translation>Das Zertifikat des Servers ist nicht vertrauenswürdig, oder der Server verwendet kein https; prüfen Sie die Adresse und die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>The server sent far more data than requested.</source>
        <translation>Der Server hat weit mehr Daten gesendet als angefordert.</translation>
    </message>
    <message>
        <source>The server rejected the key or the model (HTTP %1: %2); check Edit &gt; Keys in the window, or the key in the environment.</source>
        <translation>Der Server hat den Schlüssel oder das Modell abgelehnt (HTTP %1: %2); prüfen Sie „Bearbeiten &gt; Schlüssel“ im Fenster oder den Schlüssel in der Umgebung.</translation>
    </message>
    <message>
        <source>The server redirected the request (HTTP %1). Redirects are not followed; correct the address.</source>
        <translation>Der Server hat die Anfrage umgeleitet (HTTP %1). Umleitungen wird nicht gefolgt; berichtigen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The server answered %1: %2</source>
        <translation>Der Server hat %1 geantwortet: %2</translation>
    </message>
    <message>
        <source>%1 can only be measured at an address; enter one.</source>
        <translation>%1 kann nur unter einer Adresse gemessen werden; geben Sie eine ein.</translation>
    </message>
    <message>
        <source>%1 cannot download models.</source>
        <translation>%1 kann keine Modelle herunterladen.</translation>
    </message>
    <message>
        <source>Sweetspot has stored nothing on %1.</source>
        <translation>Sweetspot hat auf %1 nichts gespeichert.</translation>
    </message>
    <message>
        <source>An engine needs a unique name of up to 40 letters, digits, dots or dashes.</source>
        <translation>Eine Engine braucht einen eindeutigen Namen aus bis zu 40 Buchstaben, Ziffern, Punkten oder Bindestrichen.</translation>
    </message>
    <message>
        <source>Unknown kind of engine &quot;%1&quot;; this version supports %2.</source>
        <translation>Unbekannte Art von Engine „%1“; diese Version unterstützt %2.</translation>
    </message>
    <message>
        <source>Enter the address of the server, such as http://127.0.0.1:8000.</source>
        <translation>Geben Sie die Adresse des Servers ein, etwa http://127.0.0.1:8000.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a server address; enter for example http://127.0.0.1:8000.</source>
        <translation>„%1“ ist keine Serveradresse; geben Sie zum Beispiel http://127.0.0.1:8000 ein.</translation>
    </message>
    <message>
        <source>Do not put user names, passwords or keys into the address; store a key under Edit &gt; Keys in the window, or in %1 in the environment.</source>
        <translation>Schreiben Sie keine Benutzernamen, Passwörter oder Schlüssel in die Adresse; hinterlegen Sie einen Schlüssel unter „Bearbeiten &gt; Schlüssel“ im Fenster oder in %1 in der Umgebung.</translation>
    </message>
    <message>
        <source>The key would be sent unencrypted over http; use https in the address.</source>
        <translation>Der Schlüssel würde über http unverschlüsselt gesendet; verwenden Sie https in der Adresse.</translation>
    </message>
    <message>
        <source>No key for %1; add one under Edit &gt; Keys in the window, or set %2 in the environment.</source>
        <translation>Kein Schlüssel für %1; fügen Sie einen unter „Bearbeiten &gt; Schlüssel“ im Fenster hinzu oder setzen Sie %2 in der Umgebung.</translation>
    </message>
    <message>
        <source>The server sent a web page instead of an answer; check for a login page or proxy at %1.</source>
        <translation>Der Server hat statt einer Antwort eine Webseite gesendet; prüfen Sie, ob unter %1 eine Anmeldeseite oder ein Proxy liegt.</translation>
    </message>
    <message>
        <source>The server at %1 is not of this kind.</source>
        <translation>Der Server unter %1 ist nicht von dieser Art.</translation>
    </message>
    <message>
        <source>llama-fit-params was not found next to llama-server.</source>
        <translation>llama-fit-params wurde nicht neben llama-server gefunden.</translation>
    </message>
    <message>
        <source>llama-fit-params did not report how much memory the model needs.</source>
        <translation>llama-fit-params hat nicht gemeldet, wie viel Speicher das Modell braucht.</translation>
    </message>
    <message>
        <source>Sweetspot starts and stops a separate llama-server for each cell. Its path and options are in the settings.</source>
        <translation>Sweetspot startet und beendet für jede Zelle einen eigenen llama-server. Pfad und Optionen stehen in den Einstellungen.</translation>
    </message>
    <message>
        <source>%1 cannot be run; install it first.</source>
        <translation>%1 kann nicht ausgeführt werden; installieren Sie es zuerst.</translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation>%1 ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The folder %1 is not writable.</source>
        <translation>Der Ordner %1 ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>The downloaded programs could not be prepared.</source>
        <translation>Die heruntergeladenen Programme konnten nicht vorbereitet werden.</translation>
    </message>
    <message>
        <source>The packages could not be downloaded; check the network connection and try again, or set llama_cpp.server_path to your own llama-server.</source>
        <translation>Die Pakete konnten nicht heruntergeladen werden; prüfen Sie die Netzwerkverbindung und versuchen Sie es erneut, oder setzen Sie llama_cpp.server_path auf Ihren eigenen llama-server.</translation>
    </message>
    <message>
        <source>Reading the package list</source>
        <translation>Paketliste wird gelesen</translation>
    </message>
    <message>
        <source>Downloading llama.cpp (13 MB)</source>
        <translation>llama.cpp wird heruntergeladen (13 MB)</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>Wird entpackt</translation>
    </message>
    <message>
        <source>Adjusting the programs to their new location</source>
        <translation>Programme werden an den neuen Ort angepasst</translation>
    </message>
    <message>
        <source>The engine in %1 cannot be replaced.</source>
        <translation>Die Engine in %1 kann nicht ersetzt werden.</translation>
    </message>
    <message>
        <source>The engine could not be moved to %1.</source>
        <translation>Die Engine konnte nicht nach %1 verschoben werden.</translation>
    </message>
    <message>
        <source>Testing the engine</source>
        <translation>Engine wird getestet</translation>
    </message>
    <message>
        <source>Looking for a source of llama.cpp</source>
        <translation>Bezugsquelle für llama.cpp wird gesucht</translation>
    </message>
    <message>
        <source>The download is available for x86-64 only; install llama.cpp yourself and set llama_cpp.server_path.</source>
        <translation>Der Download ist nur für x86-64 verfügbar; installieren Sie llama.cpp selbst und setzen Sie llama_cpp.server_path.</translation>
    </message>
    <message>
        <source>configured</source>
        <translation>konfiguriert</translation>
    </message>
    <message>
        <source>found on PATH</source>
        <translation>im PATH gefunden</translation>
    </message>
    <message>
        <source>downloaded by Sweetspot</source>
        <translation>von Sweetspot heruntergeladen</translation>
    </message>
    <message>
        <source>found in a standard location</source>
        <translation>an einem üblichen Ort gefunden</translation>
    </message>
    <message>
        <source>No llama.cpp found on this machine. Download it with &quot;sweetspot-cli engine fetch&quot;, or set llama_cpp.server_path in config.yaml.</source>
        <translation>Auf diesem Rechner wurde kein llama.cpp gefunden. Laden Sie es mit &quot;sweetspot-cli engine fetch&quot; herunter oder setzen Sie llama_cpp.server_path in der config.yaml.</translation>
    </message>
    <message>
        <source>%1 could not be started; check that it is a llama-server for this machine.</source>
        <translation>%1 konnte nicht gestartet werden; prüfen Sie, ob es ein llama-server für diesen Rechner ist.</translation>
    </message>
    <message>
        <source>%1 does not respond to &quot;%2&quot;; is it a llama-server?</source>
        <translation>%1 antwortet nicht auf „%2“; ist es ein llama-server?</translation>
    </message>
    <message>
        <source>%1 failed on &quot;%2&quot; (exit code %3); it may be built for another machine.</source>
        <translation>%1 ist bei „%2“ fehlgeschlagen (Exit-Code %3); vielleicht wurde es für einen anderen Rechner gebaut.</translation>
    </message>
    <message>
        <source>There is no llama-server at %1.</source>
        <translation>Unter %1 gibt es keinen llama-server.</translation>
    </message>
    <message>
        <source>%1 is not executable; run chmod +x on it or name another llama-server.</source>
        <translation>%1 ist nicht ausführbar; führen Sie chmod +x darauf aus oder geben Sie einen anderen llama-server an.</translation>
    </message>
    <message>
        <source>%1 prints no version; this kind of llama-server is not supported.</source>
        <translation>%1 gibt keine Version aus; diese Art von llama-server wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The server was not ready within %1 s; raise limits.max_load_time or choose a smaller model.</source>
        <translation>Der Server war nach %1 s nicht bereit; erhöhen Sie limits.max_load_time oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>llama-perplexity was not found next to llama-server, so the distance from the reference cannot be measured; a complete llama.cpp includes it.</source>
        <translation>llama-perplexity wurde nicht neben llama-server gefunden, daher kann der Abstand zur Referenz nicht gemessen werden; ein vollständiges llama.cpp enthält es.</translation>
    </message>
    <message>
        <source>llama-perplexity could not read the reference text with the reference model; is the text longer than 1,024 tokens?</source>
        <translation>llama-perplexity konnte den Referenztext nicht mit dem Referenzmodell lesen; ist der Text länger als 1.024 Token?</translation>
    </message>
    <message>
        <source>llama-perplexity lost its output %1 times.</source>
        <translation>llama-perplexity hat seine Ausgabe %1-mal verloren.</translation>
    </message>
    <message>
        <source>llama-perplexity could not compare the model with its reference.</source>
        <translation>llama-perplexity konnte das Modell nicht mit seiner Referenz vergleichen.</translation>
    </message>
    <message>
        <source>The network library could not be started.</source>
        <translation>Die Netzwerkbibliothek konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>llama.cpp could not be downloaded; check the network connection and try again, or set llama_cpp.server_path to your own llama-server.</source>
        <translation>llama.cpp konnte nicht heruntergeladen werden; prüfen Sie die Netzwerkverbindung und versuchen Sie es erneut, oder setzen Sie llama_cpp.server_path auf Ihren eigenen llama-server.</translation>
    </message>
    <message>
        <source>The list of llama.cpp releases could not be read.</source>
        <translation>Die Liste der llama.cpp-Versionen konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The release has no checksum for %1, so it was not used.</source>
        <translation>Die Version hat keine Prüfsumme für %1, daher wurde sie nicht verwendet.</translation>
    </message>
    <message>
        <source>The newest llama.cpp release has no build for this machine.</source>
        <translation>Die neueste llama.cpp-Version hat keinen Build für diesen Rechner.</translation>
    </message>
    <message>
        <source>Looking for the newest llama.cpp release</source>
        <translation>Neueste llama.cpp-Version wird gesucht</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>%1 wird heruntergeladen</translation>
    </message>
    <message>
        <source>%1 is damaged (wrong checksum) and was not used; try again.</source>
        <translation>%1 ist beschädigt (falsche Prüfsumme) und wurde nicht verwendet; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The archive could not be unpacked; check that tar is installed and that there is free space.</source>
        <translation>Das Archiv konnte nicht entpackt werden; prüfen Sie, ob tar installiert und genug Platz frei ist.</translation>
    </message>
    <message>
        <source>The archive contains no llama-server.</source>
        <translation>Das Archiv enthält keinen llama-server.</translation>
    </message>
    <message>
        <source>%1 has no model &quot;%2&quot;; it has %3.</source>
        <translation>%1 hat kein Modell „%2“; vorhanden: %3.</translation>
    </message>
    <message>
        <source>Ollama says: %1</source>
        <translation>Ollama meldet: %1</translation>
    </message>
    <message>
        <source>Ollama finished without reporting success.</source>
        <translation>Ollama ist fertig geworden, ohne Erfolg zu melden.</translation>
    </message>
    <message>
        <source>The server at this address is not Ollama.</source>
        <translation>Der Server unter dieser Adresse ist nicht Ollama.</translation>
    </message>
    <message>
        <source>Ollama did not load %1: %2</source>
        <translation>Ollama hat %1 nicht geladen: %2</translation>
    </message>
    <message>
        <source>Ollama did not unload %1 from memory.</source>
        <translation>Ollama hat %1 nicht aus dem Speicher entfernt.</translation>
    </message>
    <message>
        <source>Also measures the project&apos;s model files on Ollama: on a server started by Sweetspot, or on yours.</source>
        <translation>Misst die Modelldateien des Projekts auch mit Ollama: auf einem von Sweetspot gestarteten Server oder auf Ihrem.</translation>
    </message>
    <message>
        <source>empty: a server started by Sweetspot; or the address of yours, http://127.0.0.1:11434</source>
        <translation>leer: ein von Sweetspot gestarteter Server; oder die Adresse von Ihrem, http://127.0.0.1:11434</translation>
    </message>
    <message>
        <source>Another program took the server&apos;s port.</source>
        <translation>Ein anderes Programm hat den Port des Servers belegt.</translation>
    </message>
    <message>
        <source>Ollama exited: %1</source>
        <translation>Ollama hat sich beendet: %1</translation>
    </message>
    <message>
        <source>Ollama does not respond.</source>
        <translation>Ollama antwortet nicht.</translation>
    </message>
    <message>
        <source>The folder %1 could not be created.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Ollama does not accept connections; check that it is running at %1.</source>
        <translation>Ollama nimmt keine Verbindungen an; prüfen Sie, ob es unter %1 läuft.</translation>
    </message>
    <message>
        <source>The server did not return tokens for a text.</source>
        <translation>Der Server hat für einen Text keine Token zurückgegeben.</translation>
    </message>
    <message>
        <source>%1 could not be started; check that it exists and is executable.</source>
        <translation>%1 konnte nicht gestartet werden; prüfen Sie, ob es existiert und ausführbar ist.</translation>
    </message>
    <message>
        <source>All ports from %1 to %2 on 127.0.0.1 are in use; stop some of the programs that use them.</source>
        <translation>Alle Ports von %1 bis %2 auf 127.0.0.1 sind belegt; beenden Sie einige der Programme, die sie verwenden.</translation>
    </message>
    <message>
        <source>The server ran out of memory; choose a smaller quantization or a shorter context.</source>
        <translation>Dem Server ging der Speicher aus; wählen Sie eine kleinere Quantisierung oder einen kürzeren Kontext.</translation>
    </message>
    <message>
        <source>The model file is not a GGUF file.</source>
        <translation>Die Modelldatei ist keine GGUF-Datei.</translation>
    </message>
    <message>
        <source>The model file is truncated; download it again.</source>
        <translation>Die Modelldatei ist abgeschnitten; laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>The model file cannot be opened; check its path and permissions.</source>
        <translation>Die Modelldatei kann nicht geöffnet werden; prüfen Sie Pfad und Zugriffsrechte.</translation>
    </message>
    <message>
        <source>This llama.cpp does not support the model&apos;s architecture; a newer build may.</source>
        <translation>Dieses llama.cpp unterstützt die Architektur des Modells nicht; ein neuerer Build vielleicht schon.</translation>
    </message>
    <message>
        <source>This llama-server rejected an option; its build is not supported.</source>
        <translation>Dieser llama-server hat eine Option abgelehnt; sein Build wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The server was killed, most likely by the system because memory ran out.</source>
        <translation>Der Server wurde abgebrochen, vermutlich vom System, weil der Speicher ausging.</translation>
    </message>
    <message>
        <source>The server crashed (signal %1) while it was answering.</source>
        <translation>Der Server ist beim Antworten abgestürzt (Signal %1).</translation>
    </message>
    <message>
        <source>The server crashed (signal %1) while it was loading.</source>
        <translation>Der Server ist beim Laden abgestürzt (Signal %1).</translation>
    </message>
    <message>
        <source>The server exited unexpectedly (exit code %1).</source>
        <translation>Der Server hat sich unerwartet beendet (Exit-Code %1).</translation>
    </message>
    <message>
        <source>The server exited before it was ready (exit code %1).</source>
        <translation>Der Server hat sich beendet, bevor er bereit war (Exit-Code %1).</translation>
    </message>
    <message>
        <source>The server is running but does not respond.</source>
        <translation>Der Server läuft, antwortet aber nicht.</translation>
    </message>
    <message>
        <source>No space for temporary files; free some disk space.</source>
        <translation>Kein Platz für temporäre Dateien; schaffen Sie Platz auf der Festplatte.</translation>
    </message>
    <message>
        <source>%1 did not finish within %2 s.</source>
        <translation>%1 wurde nicht innerhalb von %2 s fertig.</translation>
    </message>
    <message>
        <source>%1 crashed.</source>
        <translation>%1 ist abgestürzt.</translation>
    </message>
    <message>
        <source>The service rejected the prompt: %1</source>
        <translation>Der Dienst hat den Prompt abgelehnt: %1</translation>
    </message>
    <message>
        <source>A cloud model as a baseline for the local ones.</source>
        <translation>Ein Cloud-Modell als Vergleichsmaßstab für die lokalen.</translation>
    </message>
    <message>
        <source>OpenAI-compatible server</source>
        <translation>OpenAI-kompatibler Server</translation>
    </message>
    <message>
        <source>A server run by you or someone else: vLLM, LM Studio, TGI, a colleague&apos;s llama-server.</source>
        <translation>Ein Server, den Sie oder jemand anderes betreibt: vLLM, LM Studio, TGI, der llama-server eines Kollegen.</translation>
    </message>
    <message>
        <source>OpenAI or a compatible cloud service</source>
        <translation>OpenAI oder ein kompatibler Cloud-Dienst</translation>
    </message>
    <message>
        <source>The context length of a running server cannot be changed.</source>
        <translation>Die Kontextlänge eines laufenden Servers kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>%1 does not accept connections; check that it is running at %2.</source>
        <translation>%1 nimmt keine Verbindungen an; prüfen Sie, ob es unter %2 läuft.</translation>
    </message>
    <message>
        <source>The server sent a web page instead of an answer; check for a login page or proxy at this address.</source>
        <translation>Der Server hat statt einer Antwort eine Webseite gesendet; prüfen Sie, ob unter dieser Adresse eine Anmeldeseite oder ein Proxy liegt.</translation>
    </message>
    <message>
        <source>The server did not answer with a stream of tokens; check that the right kind of engine is selected.</source>
        <translation>Der Server hat nicht mit einem Token-Stream geantwortet; prüfen Sie, ob die richtige Art von Engine gewählt ist.</translation>
    </message>
    <message>
        <source>The server sent an event that is not JSON.</source>
        <translation>Der Server hat ein Ereignis gesendet, das kein JSON ist.</translation>
    </message>
    <message>
        <source>The server reported an error in the middle of an answer: %1</source>
        <translation>Der Server hat mitten in einer Antwort einen Fehler gemeldet: %1</translation>
    </message>
    <message>
        <source>The stream ended without a final event.</source>
        <translation>Der Stream endete ohne abschließendes Ereignis.</translation>
    </message>
    <message>
        <source>The file ends in the middle of its header; it is truncated.</source>
        <translation>Die Datei endet mitten in ihrem Header; sie ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The header is impossibly long; the file is damaged.</source>
        <translation>Der Header ist unmöglich lang; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>A string in the header is impossibly long; the file is damaged.</source>
        <translation>Eine Zeichenkette im Header ist unmöglich lang; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>This is not a GGUF file.</source>
        <translation>Dies ist keine GGUF-Datei.</translation>
    </message>
    <message>
        <source>This GGUF file is for big-endian machines and cannot be used here.</source>
        <translation>Diese GGUF-Datei ist für Big-Endian-Rechner und kann hier nicht verwendet werden.</translation>
    </message>
    <message>
        <source>GGUF version %1 is not supported.</source>
        <translation>GGUF-Version %1 wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The file claims more tensors or keys than it can hold; it is damaged.</source>
        <translation>Die Datei nennt mehr Tensoren oder Schlüssel, als sie enthalten kann; sie ist beschädigt.</translation>
    </message>
    <message>
        <source>The file claims more tensors or keys than any model has; it is damaged.</source>
        <translation>Die Datei nennt mehr Tensoren oder Schlüssel, als irgendein Modell hat; sie ist beschädigt.</translation>
    </message>
    <message>
        <source>A tensor starts beyond the end of the file; the file is damaged or truncated.</source>
        <translation>Ein Tensor beginnt hinter dem Dateiende; die Datei ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>The file ends %1 bytes before its last tensor does; it is truncated, download it again.</source>
        <translation>Die Datei endet %1 Byte vor ihrem letzten Tensor; sie ist abgeschnitten, laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>The name of a key is not valid text; the file is damaged.</source>
        <translation>Der Name eines Schlüssels ist kein gültiger Text; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The key %1 appears twice; the file is damaged.</source>
        <translation>Der Schlüssel %1 kommt zweimal vor; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The strings in the header are impossibly long; the file is damaged.</source>
        <translation>Die Zeichenketten im Header sind unmöglich lang; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>A value in the header has the unknown type %1; the file is damaged or newer than this program.</source>
        <translation>Ein Wert im Header hat den unbekannten Typ %1; die Datei ist beschädigt oder neuer als dieses Programm.</translation>
    </message>
    <message>
        <source>A list in the header has the unknown type %1; the file is damaged or newer than this program.</source>
        <translation>Eine Liste im Header hat den unbekannten Typ %1; die Datei ist beschädigt oder neuer als dieses Programm.</translation>
    </message>
    <message>
        <source>A list in the header is longer than the file; the file is damaged or truncated.</source>
        <translation>Eine Liste im Header ist länger als die Datei; die Datei ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>A list in the header is impossibly long; the file is damaged.</source>
        <translation>Eine Liste im Header ist unmöglich lang; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The file&apos;s alignment is invalid; the file is damaged.</source>
        <translation>Die Ausrichtung der Datei ist ungültig; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The name of a tensor is not valid text; the file is damaged.</source>
        <translation>Der Name eines Tensors ist kein gültiger Text; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The tensor %1 appears twice; the file is damaged.</source>
        <translation>Der Tensor %1 kommt zweimal vor; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>A tensor has %1 dimensions; the file is damaged.</source>
        <translation>Ein Tensor hat %1 Dimensionen; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>A tensor is larger than any file; the file is damaged.</source>
        <translation>Ein Tensor ist größer als jede Datei; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>A tensor starts at an invalid offset; the file is damaged.</source>
        <translation>Ein Tensor beginnt an einem ungültigen Offset; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The rows of a tensor do not fit its type; the file is damaged.</source>
        <translation>Die Zeilen eines Tensors passen nicht zu seinem Typ; die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>at byte %1</source>
        <translation>bei Byte %1</translation>
    </message>
    <message>
        <source>The header is longer than the part that was read.</source>
        <translation>Der Header ist länger als der gelesene Teil.</translation>
    </message>
    <message>
        <source>%1 bytes are needed</source>
        <translation>%1 Byte werden benötigt</translation>
    </message>
    <message>
        <source>The model file %1 is empty.</source>
        <translation>Die Modelldatei %1 ist leer.</translation>
    </message>
    <message>
        <source>The model file %1 ended while it was being read; is another program writing to it?</source>
        <translation>Die Modelldatei %1 endete, während sie gelesen wurde; schreibt ein anderes Programm hinein?</translation>
    </message>
    <message>
        <source>A part of the split model cannot be used: %1</source>
        <translation>Ein Teil des geteilten Modells ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>only root may read the energy counters; a udev rule can give a group read access</source>
        <translation>nur root darf die Energiezähler lesen; eine udev-Regel kann einer Gruppe Lesezugriff geben</translation>
    </message>
    <message>
        <source>this machine has no energy counters (usual in virtual machines)</source>
        <translation>dieser Rechner hat keine Energiezähler (üblich in virtuellen Maschinen)</translation>
    </message>
    <message>
        <source>the kernel provides no cpufreq (usual in virtual machines)</source>
        <translation>der Kernel bietet kein cpufreq (üblich in virtuellen Maschinen)</translation>
    </message>
    <message>
        <source>the CPU has no throttle counters</source>
        <translation>die CPU hat keine Drosselungszähler</translation>
    </message>
    <message>
        <source>the kernel was built or started without PSI</source>
        <translation>der Kernel wurde ohne PSI gebaut oder gestartet</translation>
    </message>
    <message>
        <source>No CPU temperature sensor was found (usual in virtual machines and containers).</source>
        <translation>Für die CPU-Temperatur wurde kein Sensor gefunden (üblich in virtuellen Maschinen und Containern).</translation>
    </message>
    <message>
        <source>%1 has %2 free, but %3 are needed; free some space or choose another folder.</source>
        <translation>%1 hat %2 frei, benötigt werden aber %3; schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The standard streams are closed and cannot be opened.</source>
        <translation>Die Standardströme sind geschlossen und können nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>There is no home folder for settings and caches; set HOME.</source>
        <translation>Es gibt keinen persönlichen Ordner für Einstellungen und Caches; setzen Sie HOME.</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>probably better</source>
        <translation>wahrscheinlich besser</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>probably worse</source>
        <translation>wahrscheinlich schlechter</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>nicht unterscheidbar</translation>
    </message>
    <message>
        <source>%1: %2 vs. %3 %4</source>
        <translation>%1: %2 gegenüber %3 %4</translation>
    </message>
    <message>
        <source>%1 is better in at least one respect and worse in none: %2.</source>
        <translation>%1 ist in mindestens einer Hinsicht besser und in keiner schlechter: %2.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 is clearly better (%2), needs no more memory and is no worse in quality.</source>
        <translation>%1 ist deutlich besser (%2), braucht nicht mehr Speicher und ist qualitativ nicht schlechter.</translation>
    </message>
    <message>
        <source>%1 is clearly better (%2), and its speed and size are good enough.</source>
        <translation>%1 ist deutlich besser (%2), Tempo und Größe sind gut genug.</translation>
    </message>
    <message>
        <source>Other programs were so busy that only %1 of %2 requests are usable; measure again when the machine is idle.</source>
        <translation>Andere Programme waren so aktiv, dass nur %1 von %2 Anfragen verwendbar sind; messen Sie erneut, wenn der Rechner im Leerlauf ist.</translation>
    </message>
    <message>
        <source>Only %1 of %2 requests are usable.</source>
        <translation>Nur %1 von %2 Anfragen sind verwendbar.</translation>
    </message>
    <message>
        <source>None of the %1 requests is usable.</source>
        <translation>Keine der %1 Anfragen ist verwendbar.</translation>
    </message>
    <message>
        <source>close to the limit of %1</source>
        <translation>nahe am Grenzwert von %1</translation>
    </message>
    <message>
        <source>close to the minimum of %1</source>
        <translation>nahe am Mindestwert von %1</translation>
    </message>
    <message>
        <source>required: at most %1</source>
        <translation>verlangt: höchstens %1</translation>
    </message>
    <message>
        <source>required: more than %1</source>
        <translation>verlangt: mehr als %1</translation>
    </message>
    <message>
        <source>required: at least %1</source>
        <translation>verlangt: mindestens %1</translation>
    </message>
    <message>
        <source>No repetition is usable.</source>
        <translation>Keine Wiederholung ist verwendbar.</translation>
    </message>
    <message>
        <source>%1 tokens were not tried: %2</source>
        <translation>%1 Token wurden nicht versucht: %2</translation>
    </message>
    <message>
        <source>%1 concurrent streams were too many: %2</source>
        <translation>%1 gleichzeitige Streams waren zu viele: %2</translation>
    </message>
    <message>
        <source>Too slow to read along</source>
        <translation>Zu langsam zum Mitlesen</translation>
    </message>
    <message>
        <source>Slow but readable, like careful dictation</source>
        <translation>Langsam, aber lesbar, wie sorgfältiges Diktieren</translation>
    </message>
    <message>
        <source>Moderate pace, acceptable for patient users</source>
        <translation>Mäßiges Tempo, akzeptabel für Geduldige</translation>
    </message>
    <message>
        <source>Comfortable reading speed</source>
        <translation>Angenehmes Lesetempo</translation>
    </message>
    <message>
        <source>Fast reading, feels responsive</source>
        <translation>Schnelles Lesen, wirkt reaktionsschnell</translation>
    </message>
    <message>
        <source>Very fast, excellent to work with</source>
        <translation>Sehr schnell, ausgezeichnet zum Arbeiten</translation>
    </message>
    <message>
        <source>Nearly instant for most prompts</source>
        <translation>Bei den meisten Prompts nahezu sofort</translation>
    </message>
    <message>
        <source>Feels instant</source>
        <translation>Wirkt unmittelbar</translation>
    </message>
    <message>
        <source>Barely noticeable pause</source>
        <translation>Kaum merkliche Pause</translation>
    </message>
    <message>
        <source>Noticeable but acceptable</source>
        <translation>Merklich, aber akzeptabel</translation>
    </message>
    <message>
        <source>Significant wait, breaks flow</source>
        <translation>Deutliches Warten, unterbricht den Arbeitsfluss</translation>
    </message>
    <message>
        <source>Frustrating, unusable for interactive work</source>
        <translation>Frustrierend, für interaktives Arbeiten unbrauchbar</translation>
    </message>
    <message>
        <source>Plenty of headroom</source>
        <translation>Viel Spielraum</translation>
    </message>
    <message>
        <source>Room for other apps</source>
        <translation>Platz für andere Programme</translation>
    </message>
    <message>
        <source>Dedicated inference, some headroom</source>
        <translation>Nur für Inferenz, etwas Spielraum</translation>
    </message>
    <message>
        <source>Smooth workflow</source>
        <translation>Flüssiges Arbeiten</translation>
    </message>
    <message>
        <source>Brief pause, manageable</source>
        <translation>Kurze Pause, erträglich</translation>
    </message>
    <message>
        <source>Noticeable delay</source>
        <translation>Spürbare Verzögerung</translation>
    </message>
    <message>
        <source>Coffee break territory</source>
        <translation>Zeit für einen Kaffee</translation>
    </message>
    <message>
        <source>Too slow for practical use</source>
        <translation>Zu langsam für den praktischen Einsatz</translation>
    </message>
    <message>
        <source>Only for small batches</source>
        <translation>Nur für kleine Stapel</translation>
    </message>
    <message>
        <source>Overnight batch jobs</source>
        <translation>Batch-Jobs über Nacht</translation>
    </message>
    <message>
        <source>Reasonable for moderate batches</source>
        <translation>Vernünftig für mittlere Stapel</translation>
    </message>
    <message>
        <source>Efficient bulk processing</source>
        <translation>Effiziente Massenverarbeitung</translation>
    </message>
    <message>
        <source>Excellent throughput</source>
        <translation>Ausgezeichneter Durchsatz</translation>
    </message>
    <message>
        <source>Cool, no concerns</source>
        <translation>Kühl, unbedenklich</translation>
    </message>
    <message>
        <source>Warm but safe</source>
        <translation>Warm, aber sicher</translation>
    </message>
    <message>
        <source>Hot, ensure good airflow</source>
        <translation>Heiß, für gute Belüftung sorgen</translation>
    </message>
    <message>
        <source>Thermal limit approaching</source>
        <translation>Nahe an der Temperaturgrenze</translation>
    </message>
    <message>
        <source>Too hot, reduce load</source>
        <translation>Zu heiß, Last verringern</translation>
    </message>
    <message>
        <source>Near the reference</source>
        <translation>Nahe an der Referenz</translation>
    </message>
    <message>
        <source>Mild difference from the reference</source>
        <translation>Leichter Unterschied zur Referenz</translation>
    </message>
    <message>
        <source>Noticeable difference from the reference</source>
        <translation>Merklicher Unterschied zur Referenz</translation>
    </message>
    <message>
        <source>Heavy loss against the reference</source>
        <translation>Starker Verlust gegenüber der Referenz</translation>
    </message>
    <message>
        <source>Slows down under sustained load</source>
        <translation>Wird unter Dauerlast langsamer</translation>
    </message>
    <message>
        <source>Keeps its speed under sustained load</source>
        <translation>Hält das Tempo unter Dauerlast</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>Not suitable for any use case.</source>
        <translation>Für keinen Einsatzzweck geeignet.</translation>
    </message>
    <message>
        <source>Not suitable for %1 of %2 use cases.</source>
        <translation>Für %1 von %2 Einsatzzwecken nicht geeignet.</translation>
    </message>
    <message>
        <source>Measured for %1 of %2 use cases.</source>
        <translation>Für %1 von %2 Einsatzzwecken gemessen.</translation>
    </message>
    <message>
        <source>Nothing has been measured yet.</source>
        <translation>Es wurde noch nichts gemessen.</translation>
    </message>
    <message>
        <source>It needs %1, but only %2 are allowed.</source>
        <translation>Braucht %1, erlaubt sind aber nur %2.</translation>
    </message>
    <message>
        <source>It streams at %1, but %2 are required.</source>
        <translation>Streamt mit %1, verlangt sind aber %2.</translation>
    </message>
    <message>
        <source>Only %1 tokens of context are usable, but %2 are required.</source>
        <translation>Nur %1 Token Kontext sind nutzbar, verlangt sind aber %2.</translation>
    </message>
    <message>
        <source>No measured cell meets the thresholds.</source>
        <translation>Keine gemessene Zelle erfüllt die Schwellenwerte.</translation>
    </message>
    <message>
        <source>Not all relevant metrics were measured.</source>
        <translation>Nicht alle relevanten Metriken wurden gemessen.</translation>
    </message>
    <message>
        <source>The runner-up&apos;s interval overlaps the best one&apos;s.</source>
        <translation>Das Intervall des Zweitplatzierten überlappt mit dem des Besten.</translation>
    </message>
    <message>
        <source>No other cell comes close.</source>
        <translation>Keine andere Zelle kommt in die Nähe.</translation>
    </message>
    <message>
        <source>It is the only measured cell.</source>
        <translation>Dies ist die einzige gemessene Zelle.</translation>
    </message>
    <message>
        <source>%1 and %2 others are too close to call here.</source>
        <translation>%1 und %2 weitere liegen hier zu dicht beieinander, um zu entscheiden.</translation>
    </message>
    <message>
        <source>%1 and %2 are too close to call here.</source>
        <translation>%1 und %2 liegen hier zu dicht beieinander, um zu entscheiden.</translation>
    </message>
    <message>
        <source>%1 uses %2 % less memory than %3.</source>
        <translation>%1 braucht %2 % weniger Speicher als %3.</translation>
    </message>
    <message>
        <source>The file of %1 is %2 % smaller than the file of %3.</source>
        <translation>Die Datei von %1 ist %2 % kleiner als die Datei von %3.</translation>
    </message>
    <message>
        <source>%1: %2 vs. %3</source>
        <translation>%1: %2 gegenüber %3</translation>
    </message>
    <message>
        <source>Runner-up: %1 (%2).</source>
        <translation>An zweiter Stelle: %1 (%2).</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>schneller</translation>
    </message>
    <message>
        <source>probably faster</source>
        <translation>wahrscheinlich schneller</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>langsamer</translation>
    </message>
    <message>
        <source>probably slower</source>
        <translation>wahrscheinlich langsamer</translation>
    </message>
    <message>
        <source>less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>probably less</source>
        <translation>wahrscheinlich weniger</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>probably more</source>
        <translation>wahrscheinlich mehr</translation>
    </message>
    <message>
        <source>entire cell</source>
        <translation>ganze Zelle</translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <translation>%1, %2: %3.</translation>
    </message>
    <message>
        <source>Failed or to be measured again</source>
        <translation>Fehlgeschlagen oder erneut zu messen</translation>
    </message>
    <message>
        <source>The response is too long, so it was discarded.</source>
        <translation>Die Antwort ist zu lang und wurde daher verworfen.</translation>
    </message>
    <message>
        <source>%1 did not respond in time; try again later.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet; versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>%1 could not be reached; check the network connection and try again.</source>
        <translation>%1 war nicht erreichbar; prüfen Sie die Netzwerkverbindung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 was not contacted: only https addresses are allowed, and http on this machine.</source>
        <translation>%1 wurde nicht kontaktiert: nur https-Adressen sind erlaubt, http nur auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The key or token contains a line break; copy it again, as one line.</source>
        <translation>Der Schlüssel oder das Token enthält einen Zeilenumbruch; kopieren Sie ihn erneut als eine Zeile.</translation>
    </message>
    <message>
        <source>%1 %2 is no larger and could not be loaded: %3</source>
        <translation>%1 %2 ist nicht größer und konnte nicht geladen werden: %3</translation>
    </message>
    <message>
        <source>Fits, %1 to spare</source>
        <translation>Passt, %1 übrig</translation>
    </message>
    <message>
        <source>Needs %1 more than available</source>
        <translation>Braucht %1 mehr als verfügbar</translation>
    </message>
    <message>
        <source>%1; %2 of %3 layers on the CPU</source>
        <translation>%1; %2 von %3 Schichten auf der CPU</translation>
    </message>
    <message>
        <source>%1; up to %2 tokens</source>
        <translation>%1; bis zu %2 Token</translation>
    </message>
    <message>
        <source>%1; does not fit at any context length</source>
        <translation>%1; passt mit keiner Kontextlänge</translation>
    </message>
    <message>
        <source>It would need about %1 (%2), but %3 has only %4 available, so it would swap or fail.</source>
        <translation>Der Bedarf läge bei etwa %1 (%2), %3 hat aber nur %4 verfügbar; es käme zu Swapping oder einem Fehler.</translation>
    </message>
    <message>
        <source>reported by the engine</source>
        <translation>von der Engine gemeldet</translation>
    </message>
    <message>
        <source>estimated: weights, KV cache and buffers</source>
        <translation>geschätzt: Gewichte, KV-Cache und Puffer</translation>
    </message>
    <message>
        <source>estimated: 1.2 times the file</source>
        <translation>geschätzt: das 1,2-Fache der Datei</translation>
    </message>
    <message>
        <source>Not measured because this version does not support them yet: %1.</source>
        <translation>Nicht gemessen, weil diese Version es noch nicht unterstützt: %1.</translation>
    </message>
    <message>
        <source>reference file</source>
        <translation>Referenzdatei</translation>
    </message>
    <message>
        <source>The model file is not on this machine.</source>
        <translation>Die Modelldatei ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>%1: not all layers fit on the device; %2 are offloaded and the CPU computes the rest.</source>
        <translation>%1: nicht alle Schichten passen auf das Gerät; %2 werden ausgelagert, den Rest berechnet die CPU.</translation>
    </message>
    <message>
        <source>Nothing to measure: no model has a file in the selected quantizations, or all cells are excluded.</source>
        <translation>Nichts zu messen: kein Modell hat eine Datei in den gewählten Quantisierungen, oder alle Zellen sind ausgeschlossen.</translation>
    </message>
    <message>
        <source>This machine reads %1/s from memory (measured), and each token needs %2 of weights: at most %3 tokens/s, below the required %4.</source>
        <translation>Dieser Rechner liest %1/s aus dem Speicher (gemessen), und jedes Token braucht %2 an Gewichten: höchstens %3 Token/s, weniger als die verlangten %4.</translation>
    </message>
    <message>
        <source>%1 is smaller and already missed the thresholds: %2.</source>
        <translation>%1 ist kleiner und hat die Schwellenwerte schon verfehlt: %2.</translation>
    </message>
    <message>
        <source>Q4, Q5 and Q6 of %1 all missed the thresholds, and Q8_0 reads more memory per token.</source>
        <translation>Q4, Q5 und Q6 von %1 haben die Schwellenwerte alle verfehlt, und Q8_0 liest pro Token mehr Speicher.</translation>
    </message>
    <message>
        <source>Predicted from the %1 cells measured so far, it would need about %2, but only %3 are allowed.</source>
        <translation>Vorhergesagt aus den %1 bisher gemessenen Zellen: Der Bedarf läge bei etwa %2, erlaubt sind aber nur %3.</translation>
    </message>
    <message>
        <source>%1 is selected: the most demanding cell passed only narrowly, so the next less demanding one is used.</source>
        <translation>%1 ist ausgewählt: die anspruchsvollste Zelle hat nur knapp bestanden, daher wird die nächste weniger anspruchsvolle verwendet.</translation>
    </message>
    <message>
        <source>%1 is selected: the most demanding cell that passed.</source>
        <translation>%1 ist ausgewählt: die anspruchsvollste Zelle, die bestanden hat.</translation>
    </message>
    <message>
        <source>%1 no longer has the model &quot;%2&quot;; choose another one on the Engines page.</source>
        <translation>%1 hat das Modell „%2“ nicht mehr; wählen Sie auf der Seite „Engines“ ein anderes.</translation>
    </message>
    <message>
        <source>The price of %1 is unknown, so the cost limit could not be enforced; add it to the price list.</source>
        <translation>Der Preis von %1 ist unbekannt, daher ließe sich die Kostengrenze nicht einhalten; ergänzen Sie ihn in der Preisliste.</translation>
    </message>
    <message>
        <source>The answer started so much earlier than the others that the prompt must have come from a cache.</source>
        <translation>Die Antwort begann so viel früher als die anderen, dass der Prompt aus einem Cache gekommen sein muss.</translation>
    </message>
    <message>
        <source>The server reused part of the prompt although caching was disabled.</source>
        <translation>Der Server hat einen Teil des Prompts wiederverwendet, obwohl der Cache abgeschaltet war.</translation>
    </message>
    <message>
        <source>The server reused part of the prompt, so prompt processing was not measured.</source>
        <translation>Der Server hat einen Teil des Prompts wiederverwendet, daher wurde die Prompt-Verarbeitung nicht gemessen.</translation>
    </message>
    <message>
        <source>The server processed the full prompt again although most of it should have been cached.</source>
        <translation>Der Server hat den ganzen Prompt erneut verarbeitet, obwohl das meiste davon im Cache sein sollte.</translation>
    </message>
    <message>
        <source>Other programs used %1 % of the CPU at the same time.</source>
        <translation>Andere Programme haben gleichzeitig %1 % der CPU genutzt.</translation>
    </message>
    <message>
        <source>The events of the stream go backwards in time.</source>
        <translation>Die Ereignisse des Streams laufen zeitlich rückwärts.</translation>
    </message>
    <message>
        <source>The server cut the answer off because the model kept repeating itself.</source>
        <translation>Der Server hat die Antwort abgeschnitten, weil sich das Modell ständig wiederholte.</translation>
    </message>
    <message>
        <source>The entire answer was hidden reasoning, so no speed can be measured.</source>
        <translation>Die ganze Antwort war verborgenes Reasoning, daher lässt sich kein Tempo messen.</translation>
    </message>
    <message>
        <source>The model produced fewer than two tokens, so no speed can be measured.</source>
        <translation>Das Modell hat weniger als zwei Token erzeugt, daher lässt sich kein Tempo messen.</translation>
    </message>
    <message>
        <source>The answer would have been generated ten times faster than the prompt was processed, which is impossible.</source>
        <translation>Die Antwort wäre zehnmal schneller erzeugt als der Prompt verarbeitet worden; das ist unmöglich.</translation>
    </message>
    <message>
        <source>document %1 of %2</source>
        <translation>Dokument %1 von %2</translation>
    </message>
    <message>
        <source>concurrent streams: %1</source>
        <translation>gleichzeitige Streams: %1</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>%1 requests in a row failed. %2</source>
        <translation>%1 Anfragen in Folge sind fehlgeschlagen. %2</translation>
    </message>
    <message>
        <source>Interactive</source>
        <translation>Interaktiv</translation>
    </message>
    <message>
        <source>starting the server</source>
        <translation>Server wird gestartet</translation>
    </message>
    <message>
        <source>warming up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>repetition %1 of %2 to %3</source>
        <translation>Wiederholung %1 von %2 bis %3</translation>
    </message>
    <message>
        <source>follow-up turn %1 of %2</source>
        <translation>Folgefrage %1 von %2</translation>
    </message>
    <message>
        <source>prompt of %1 tokens</source>
        <translation>Prompt mit %1 Token</translation>
    </message>
    <message>
        <source>It is not expected to fit into memory.</source>
        <translation>Es wird voraussichtlich nicht in den Speicher passen.</translation>
    </message>
    <message>
        <source>%1 tokens took longer to load than thresholds.long_context.max_initial_load_time.</source>
        <translation>%1 Token brauchten länger zum Laden als thresholds.long_context.max_initial_load_time.</translation>
    </message>
    <message>
        <source>%1 tokens, %2 of %3</source>
        <translation>%1 Token, %2 von %3</translation>
    </message>
    <message>
        <source>%1 tokens, question %2</source>
        <translation>%1 Token, Frage %2</translation>
    </message>
    <message>
        <source>This context is too small for a text with hidden facts.</source>
        <translation>Dieser Kontext ist zu klein für einen Text mit versteckten Fakten.</translation>
    </message>
    <message>
        <source>Long context</source>
        <translation>Langer Kontext</translation>
    </message>
    <message>
        <source>The server&apos;s tokenizer returned fewer tokens than words.</source>
        <translation>Der Tokenizer des Servers hat weniger Token als Wörter geliefert.</translation>
    </message>
    <message>
        <source>distance from the reference</source>
        <translation>Abstand zur Referenz</translation>
    </message>
    <message>
        <source>question %1 of %2</source>
        <translation>Frage %1 von %2</translation>
    </message>
    <message>
        <source>The distance from the reference is a property of the file; see llama.cpp&apos;s cell of the same file.</source>
        <translation>Der Abstand zur Referenz ist eine Eigenschaft der Datei; siehe die Zelle derselben Datei bei llama.cpp.</translation>
    </message>
    <message>
        <source>There is no better local file of this model to compare with; this file is the reference.</source>
        <translation>Es gibt keine bessere lokale Datei dieses Modells zum Vergleich; diese Datei ist die Referenz.</translation>
    </message>
    <message>
        <source>The cache folder %1 could not be created.</source>
        <translation>Der Cache-Ordner %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>a JSON object</source>
        <translation>ein JSON-Objekt</translation>
    </message>
    <message>
        <source>This line is not a question and is ignored.</source>
        <translation>Diese Zeile ist keine Frage und wird ignoriert.</translation>
    </message>
    <message>
        <source>This question has an unknown category and is ignored.</source>
        <translation>Diese Frage hat eine unbekannte Kategorie und wird ignoriert.</translation>
    </message>
    <message>
        <source>This question has an unknown check and is ignored.</source>
        <translation>Diese Frage hat eine unbekannte Prüfung und wird ignoriert.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>A question needs a prompt and an answer; this one is ignored.</source>
        <translation>Eine Frage braucht einen Prompt und eine Antwort; diese wird ignoriert.</translation>
    </message>
    <message>
        <source>The question file %1 cannot be read; correct quality.question_file.</source>
        <translation>Die Fragendatei %1 kann nicht gelesen werden; berichtigen Sie quality.question_file.</translation>
    </message>
    <message>
        <source>%1 contains no usable question; each line must be an object with category, prompt, answer and check.</source>
        <translation>%1 enthält keine verwendbare Frage; jede Zeile muss ein Objekt mit category, prompt, answer und check sein.</translation>
    </message>
    <message>
        <source>The reference text %1 does not exist; correct quality.corpus_file.</source>
        <translation>Der Referenztext %1 existiert nicht; berichtigen Sie quality.corpus_file.</translation>
    </message>
    <message>
        <source>This build of the program does not include a reference text.</source>
        <translation>Dieser Build des Programms enthält keinen Referenztext.</translation>
    </message>
    <message>
        <source>No temperature can be read (%1), so overheating would go unnoticed. Set thresholds.stress.without_sensor to run the stress test anyway.</source>
        <translation>Es kann keine Temperatur gelesen werden (%1), eine Überhitzung bliebe also unbemerkt. Setzen Sie thresholds.stress.without_sensor, um den Stresstest trotzdem auszuführen.</translation>
    </message>
    <message>
        <source>%1 of %2 min</source>
        <translation>%1 von %2 min</translation>
    </message>
    <message>
        <source>cooling down</source>
        <translation>Abkühlen</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>Stress</translation>
    </message>
    <message>
        <source>The CPU was at %1 °C or more for %2 s; improve the cooling before putting this machine under sustained load.</source>
        <translation>Die CPU hatte %2 s lang %1 °C oder mehr; verbessern Sie die Kühlung, bevor Sie diesen Rechner dauerhaft belasten.</translation>
    </message>
    <message>
        <source>The temperature could no longer be read, so overheating would have gone unnoticed.</source>
        <translation>Die Temperatur konnte nicht mehr gelesen werden, eine Überhitzung wäre also unbemerkt geblieben.</translation>
    </message>
    <message>
        <source>Less than %1 of memory was left; close other programs or choose a smaller model.</source>
        <translation>Weniger als %1 Speicher war übrig; schließen Sie andere Programme oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The machine was swapping heavily; choose a smaller model or context.</source>
        <translation>Der Rechner hat stark ausgelagert; wählen Sie ein kleineres Modell oder einen kleineren Kontext.</translation>
    </message>
    <message>
        <source>%1 of the last %2 requests failed.</source>
        <translation>%1 der letzten %2 Anfragen sind fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The machine was suspended during the measurement.</source>
        <translation>Der Rechner war während der Messung im Ruhezustand.</translation>
    </message>
    <message>
        <source>The system clock was changed during the measurement.</source>
        <translation>Die Systemuhr wurde während der Messung verstellt.</translation>
    </message>
    <message>
        <source>None of the selected cells has this metric.</source>
        <translation>Keine der ausgewählten Zellen hat diese Metrik.</translation>
    </message>
    <message>
        <source>Each metric relative to the best cell shown</source>
        <translation>Jede Metrik relativ zur besten angezeigten Zelle</translation>
    </message>
    <message>
        <source>This chart needs at least three metrics that all selected cells have.</source>
        <translation>Dieses Diagramm braucht mindestens drei Metriken, die alle ausgewählten Zellen haben.</translation>
    </message>
    <message>
        <source>Speed vs. quality</source>
        <translation>Tempo und Qualität</translation>
    </message>
    <message>
        <source>The larger the dot, the more memory. The line connects the cells that no other cell beats in both.</source>
        <translation>Je größer der Punkt, desto mehr Speicher. Die Linie verbindet die Zellen, die keine andere in beidem übertrifft.</translation>
    </message>
    <message>
        <source>This chart needs the interactive and quality profiles.</source>
        <translation>Dieses Diagramm braucht die Profile „Interaktiv“ und „Qualität“.</translation>
    </message>
    <message>
        <source>Parameters [billions]</source>
        <translation>Parameter [Milliarden]</translation>
    </message>
    <message>
        <source>None of the selected cells has this metric and a known model size.</source>
        <translation>Keine der ausgewählten Zellen hat diese Metrik und eine bekannte Modellgröße.</translation>
    </message>
    <message>
        <source>Quality by quantization</source>
        <translation>Qualität nach Quantisierung</translation>
    </message>
    <message>
        <source>Bits per weight</source>
        <translation>Bit pro Gewicht</translation>
    </message>
    <message>
        <source>This chart needs the quality profile.</source>
        <translation>Dieses Diagramm braucht das Profil „Qualität“.</translation>
    </message>
    <message>
        <source>Temperature over the run</source>
        <translation>Temperatur im Verlauf des Laufs</translation>
    </message>
    <message>
        <source>Time [s]</source>
        <translation>Zeit [s]</translation>
    </message>
    <message>
        <source>Temperature [°C]</source>
        <translation>Temperatur [°C]</translation>
    </message>
    <message>
        <source>No temperature was recorded: this machine has no sensor, or the run has no telemetry.</source>
        <translation>Es wurde keine Temperatur aufgezeichnet: Dieser Rechner hat keinen Sensor, oder der Lauf hat keine Telemetrie.</translation>
    </message>
    <message>
        <source>None of the selected cells has this curve; its profile was not run.</source>
        <translation>Keine der ausgewählten Zellen hat diese Kurve; ihr Profil wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>One metric as bars</source>
        <translation>Eine Metrik als Balken</translation>
    </message>
    <message>
        <source>All metrics as a radar chart</source>
        <translation>Alle Metriken als Netzdiagramm</translation>
    </message>
    <message>
        <source>Speed by model size</source>
        <translation>Tempo nach Modellgröße</translation>
    </message>
    <message>
        <source>Streaming speed by model size</source>
        <translation>Streaming-Tempo nach Modellgröße</translation>
    </message>
    <message>
        <source>Memory by model size</source>
        <translation>Speicher nach Modellgröße</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Entire cell</source>
        <translation>Ganze Zelle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>%1 of %2 cells</source>
        <translation>%1 von %2 Zellen</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>Token/s</translation>
    </message>
    <message>
        <source>correct answers [%]</source>
        <translation>richtige Antworten [%]</translation>
    </message>
    <message>
        <source>quality kept [%]</source>
        <translation>erhaltene Qualität [%]</translation>
    </message>
    <message>
        <source>parameters [billions]</source>
        <translation>Parameter [Milliarden]</translation>
    </message>
    <message>
        <source>memory [GB]</source>
        <translation>Speicher [GB]</translation>
    </message>
    <message>
        <source>bits per weight</source>
        <translation>Bit pro Gewicht</translation>
    </message>
    <message>
        <source>Speed vs. quality; the larger the dot, the more memory</source>
        <translation>Tempo und Qualität; je größer der Punkt, desto mehr Speicher</translation>
    </message>
    <message>
        <source>Correct answers by quantization</source>
        <translation>Richtige Antworten nach Quantisierung</translation>
    </message>
    <message>
        <source>Quality kept by quantization</source>
        <translation>Erhaltene Qualität nach Quantisierung</translation>
    </message>
    <message>
        <source>How to start it</source>
        <translation>So starten Sie es</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) below the thresholds or requirements.</source>
        <translation>
            <numerusform>%n Zelle unter den Schwellenwerten oder Anforderungen.</numerusform>
            <numerusform>%n Zellen unter den Schwellenwerten oder Anforderungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>These results say nothing about the models. Resume the run on an idle machine to measure them again.</source>
        <translation>Diese Ergebnisse sagen nichts über die Modelle aus. Setzen Sie den Lauf auf einem Rechner im Leerlauf fort, um sie erneut zu messen.</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>%1, %2 cores, %3 threads</source>
        <translation>%1, %2 Kerne, %3 Threads</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Other engines</source>
        <translation>Weitere Engines</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>unfinished: results so far</source>
        <translation>unvollständig: bisherige Ergebnisse</translation>
    </message>
    <message>
        <source>Overall best:</source>
        <translation>Insgesamt am besten:</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Beaten by another cell in every respect</source>
        <translation>Von einer anderen Zelle in jeder Hinsicht übertroffen</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>None of this was measured.</source>
        <translation>Davon wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>Not available on this machine</source>
        <translation>Auf diesem Rechner nicht verfügbar</translation>
    </message>
    <message>
        <source>as good as the reference: %1; mild difference: %2; noticeable loss: %3</source>
        <translation>so gut wie die Referenz: %1; leichter Unterschied: %2; merklicher Verlust: %3</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Server log: %1</source>
        <translation>Serverprotokoll: %1</translation>
    </message>
    <message>
        <source>Raw data: results.json and results.csv; every attempt: journal.jsonl of run %1.</source>
        <translation>Rohdaten: results.json und results.csv; jeder Versuch: journal.jsonl des Laufs %1.</translation>
    </message>
    <message>
        <source>%1: which model to use</source>
        <translation>%1: welches Modell Sie verwenden sollten</translation>
    </message>
    <message>
        <source>Measured on %1 with Sweetspot %2.</source>
        <translation>Gemessen am %1 mit Sweetspot %2.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>Alle Ergebnisse</translation>
    </message>
    <message>
        <source>Each model</source>
        <translation>Die einzelnen Modelle</translation>
    </message>
    <message>
        <source>Memory, heat and stability</source>
        <translation>Speicher, Wärme und Stabilität</translation>
    </message>
    <message>
        <source>Appendix</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>model, quantization, state…</source>
        <translation>Modell, Quantisierung, Status …</translation>
    </message>
    <message>
        <source>any</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>The heat map, charts and tables need JavaScript, which is disabled here.</source>
        <translation>Heatmap, Diagramme und Tabellen brauchen JavaScript, das hier abgeschaltet ist.</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 Kerne</translation>
    </message>
    <message>
        <source>Made with Sweetspot %1; ± is half the 95 % interval.</source>
        <translation>Erstellt mit Sweetspot %1; ± ist die halbe Breite des 95-%-Intervalls.</translation>
    </message>
    <message>
        <source>Confidence: %1.</source>
        <translation>Sicherheit: %1.</translation>
    </message>
    <message>
        <source>CPU: %1, %2 cores</source>
        <translation>CPU: %1, %2 Kerne</translation>
    </message>
    <message>
        <source>System: %1</source>
        <translation>System: %1</translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>Engine: %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Lauf: %1</translation>
    </message>
    <message>
        <source>Memory: %1 GB</source>
        <translation>Speicher: %1 GB</translation>
    </message>
    <message>
        <source>Devices: %1</source>
        <translation>Geräte: %1</translation>
    </message>
    <message>
        <source>By use case</source>
        <translation>Nach Einsatzzweck</translation>
    </message>
    <message>
        <source>Batch processing</source>
        <translation>Stapelverarbeitung</translation>
    </message>
    <message>
        <source>The machine</source>
        <translation>Der Rechner</translation>
    </message>
    <message>
        <source>The report folder %1 could not be created; choose another one with --output or output.dir.</source>
        <translation>Der Berichtsordner %1 konnte nicht angelegt werden; wählen Sie mit --output oder output.dir einen anderen.</translation>
    </message>
    <message>
        <source>%1: ready after %2 s</source>
        <translation>%1: bereit nach %2 s</translation>
    </message>
    <message>
        <source>%1: %2 is responding</source>
        <translation>%1: %2 antwortet</translation>
    </message>
    <message>
        <source>%1: started as %2</source>
        <translation>%1: gestartet als %2</translation>
    </message>
    <message>
        <source>Environment variables added: %1</source>
        <translation>Zusätzliche Umgebungsvariablen: %1</translation>
    </message>
    <message>
        <source>%1: %2: attempt discarded. %3</source>
        <translation>%1: %2: Versuch verworfen. %3</translation>
    </message>
    <message>
        <source>%1: %2 Such attempts are discarded.</source>
        <translation>%1: %2 Solche Versuche werden verworfen.</translation>
    </message>
    <message>
        <source>%1: two profiles in a row failed, so the remaining ones are skipped.</source>
        <translation>%1: zwei Profile in Folge sind fehlgeschlagen, daher werden die übrigen übersprungen.</translation>
    </message>
    <message>
        <source>%1: %2 failed. %3</source>
        <translation>%1: %2 ist fehlgeschlagen. %3</translation>
    </message>
    <message>
        <source>%1, %2: %3 to %4 requests</source>
        <translation>%1, %2: %3 bis %4 Anfragen</translation>
    </message>
    <message>
        <source>about %1 to %2 %3, at prices of %4</source>
        <translation>etwa %1 bis %2 %3 (Preisstand: %4)</translation>
    </message>
    <message>
        <source>an unknown date</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>This build of the program does not include the demo models.</source>
        <translation>Dieser Build des Programms enthält die Demomodelle nicht.</translation>
    </message>
    <message>
        <source>llama-quantize could not create %1; check the free disk space.</source>
        <translation>llama-quantize konnte %1 nicht erzeugen; prüfen Sie den freien Platz auf der Festplatte.</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>%1 contains other files; choose an empty or new folder.</source>
        <translation>%1 enthält andere Dateien; wählen Sie einen leeren oder neuen Ordner.</translation>
    </message>
    <message>
        <source>%1 is another project; choose an empty or new folder.</source>
        <translation>%1 ist ein anderes Projekt; wählen Sie einen leeren oder neuen Ordner.</translation>
    </message>
    <message>
        <source>The demo needs llama-quantize, which was not found next to %1; &quot;sweetspot-cli engine fetch&quot; installs a complete engine.</source>
        <translation>Die Demo braucht llama-quantize, das nicht neben %1 gefunden wurde; &quot;sweetspot-cli engine fetch&quot; installiert eine vollständige Engine.</translation>
    </message>
    <message>
        <source>The folder %1 could not be created; choose another location.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden; wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Quantizing %1 to %2</source>
        <translation>%1 wird nach %2 quantisiert</translation>
    </message>
    <message>
        <source>The demo project is ready.</source>
        <translation>Das Demoprojekt ist bereit.</translation>
    </message>
    <message>
        <source>It may cost %1, and %2 of the allowed %3 are already spent; raise cloud.max_cost to measure it.</source>
        <translation>Es kann %1 kosten, und %2 der erlaubten %3 sind schon ausgegeben; erhöhen Sie cloud.max_cost, um es zu messen.</translation>
    </message>
    <message>
        <source>The machine did not respond for %1 s; choose a smaller model or fewer threads.</source>
        <translation>Der Rechner hat %1 s lang nicht reagiert; wählen Sie ein kleineres Modell oder weniger Threads.</translation>
    </message>
    <message>
        <source>The machine was swapping, so the results would reflect its disk. Choose a smaller model or context, or allow swapping with limits.allow_swap.</source>
        <translation>Der Rechner hat ausgelagert, die Ergebnisse wären also die der Festplatte. Wählen Sie ein kleineres Modell oder einen kleineren Kontext, oder erlauben Sie Swapping mit limits.allow_swap.</translation>
    </message>
    <message>
        <source>%1 is not in the model folder; put it there or correct its name in models.yaml.</source>
        <translation>%1 ist nicht im Modellordner; legen Sie die Datei dort ab oder berichtigen Sie den Namen in der models.yaml.</translation>
    </message>
    <message>
        <source>Nothing is sent to %1 until you allow it on the Engines page (or with &quot;sweetspot-cli engines PROJECT allow %2&quot;).</source>
        <translation>An %1 wird nichts gesendet, bis Sie es auf der Seite „Engines“ erlauben (oder mit &quot;sweetspot-cli engines PROJECT allow %2&quot;).</translation>
    </message>
    <message>
        <source>The cloud models cost %1 (%2); measuring them stops at %3.</source>
        <translation>Die Cloud-Modelle kosten %1 (%2); bei %3 endet ihre Messung.</translation>
    </message>
    <message>
        <source>Run %1 of %2 started: %3 cells on %4. Sweetspot %5, %6</source>
        <translation>Lauf %1 von %2 gestartet: %3 Zellen auf %4. Sweetspot %5, %6</translation>
    </message>
    <message>
        <source>Environment variables read by engines: %1</source>
        <translation>Umgebungsvariablen, die Engines lesen: %1</translation>
    </message>
    <message>
        <source>Run %1 stopped: %2 cells tried, %3 of them without a usable result, %4 skipped, %5 left.</source>
        <translation>Lauf %1 angehalten: %2 Zellen versucht, davon %3 ohne verwendbares Ergebnis, %4 übersprungen, %5 übrig.</translation>
    </message>
    <message>
        <source>Run %1 finished: %2 cells tried, %3 of them without a usable result, %4 skipped, %5 left.</source>
        <translation>Lauf %1 beendet: %2 Zellen versucht, davon %3 ohne verwendbares Ergebnis, %4 übersprungen, %5 übrig.</translation>
    </message>
    <message>
        <source>%1 is damaged and was not overwritten; delete it, then allow your servers again.</source>
        <translation>%1 ist beschädigt und wurde nicht überschrieben; löschen Sie die Datei und erlauben Sie Ihre Server danach erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>a number from 0, per million tokens</source>
        <translation>eine Zahl ab 0, pro Million Token</translation>
    </message>
    <message>
        <source>Models with their prices are required here.</source>
        <translation>Hier werden Modelle mit ihren Preisen benötigt.</translation>
    </message>
    <message>
        <source>A price needs both input and output.</source>
        <translation>Ein Preis braucht sowohl input als auch output.</translation>
    </message>
    <message>
        <source>The folder of %1 could not be created.</source>
        <translation>Der Ordner von %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>This build of the program does not include a price list.</source>
        <translation>Dieser Build des Programms enthält keine Preisliste.</translation>
    </message>
    <message>
        <source>The keyring has no such key.</source>
        <translation>Im Schlüsselbund gibt es keinen solchen Schlüssel.</translation>
    </message>
    <message>
        <source>The keyring is locked or denied access; unlock it and try again, or keep the key for this session.</source>
        <translation>Der Schlüsselbund ist gesperrt oder hat den Zugriff verweigert; entsperren Sie ihn und versuchen Sie es erneut, oder behalten Sie den Schlüssel für diese Sitzung.</translation>
    </message>
    <message>
        <source>The keyring does not respond correctly; keep the key for this session, or set it in the environment.</source>
        <translation>Der Schlüsselbund antwortet nicht richtig; behalten Sie den Schlüssel für diese Sitzung oder setzen Sie ihn in der Umgebung.</translation>
    </message>
    <message>
        <source>This desktop has no keyring (Secret Service or KWallet); install gnome-keyring or KWallet, keep the key for this session, or set it in the environment.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund (Secret Service oder KWallet); installieren Sie gnome-keyring oder KWallet, behalten Sie den Schlüssel für diese Sitzung oder setzen Sie ihn in der Umgebung.</translation>
    </message>
    <message>
        <source>This key is no longer used; it can be removed.</source>
        <translation>Dieser Schlüssel wird nicht mehr verwendet; er kann entfernt werden.</translation>
    </message>
    <message>
        <source>Invalid value; the default is used.</source>
        <translation>Ungültiger Wert; die Voreinstellung wird verwendet.</translation>
    </message>
    <message>
        <source>This is a group of keys, not a value.</source>
        <translation>Dies ist eine Gruppe von Schlüsseln, kein Wert.</translation>
    </message>
    <message>
        <source>indented &quot;key: value&quot; lines</source>
        <translation>eingerückte Zeilen der Form „schlüssel: wert“</translation>
    </message>
    <message>
        <source>The file does not exist; enter the path of your llama-server, or null to find one automatically.</source>
        <translation>Die Datei existiert nicht; geben Sie den Pfad Ihres llama-server ein oder null, um einen automatisch zu finden.</translation>
    </message>
    <message>
        <source>This file is not executable; enter the path of llama-server or run chmod +x on the file.</source>
        <translation>Diese Datei ist nicht ausführbar; geben Sie den Pfad von llama-server ein oder führen Sie chmod +x auf die Datei aus.</translation>
    </message>
    <message>
        <source>This is not a folder.</source>
        <translation>Dies ist kein Ordner.</translation>
    </message>
    <message>
        <source>This folder does not exist yet; models with absolute paths still work.</source>
        <translation>Dieser Ordner existiert noch nicht; Modelle mit absoluten Pfaden funktionieren trotzdem.</translation>
    </message>
    <message>
        <source>Reports cannot be written there; choose another folder or null.</source>
        <translation>Dorthin können keine Berichte geschrieben werden; wählen Sie einen anderen Ordner oder null.</translation>
    </message>
    <message>
        <source>A list of models is required here.</source>
        <translation>Hier wird eine Liste von Modellen benötigt.</translation>
    </message>
    <message>
        <source>Each model needs the server&apos;s name for it: {served: ..., model: ...}.</source>
        <translation>Jedes Modell braucht den Namen, den der Server verwendet: {served: ..., model: ...}.</translation>
    </message>
    <message>
        <source>Each engine must be a map, such as {name: ollama, kind: ollama}.</source>
        <translation>Jede Engine muss eine Zuordnung sein, etwa {name: ollama, kind: ollama}.</translation>
    </message>
    <message>
        <source>A list of engines is required here.</source>
        <translation>Hier wird eine Liste von Engines benötigt.</translation>
    </message>
    <message>
        <source>Two engines are named %1; rename one of them.</source>
        <translation>Zwei Engines heißen %1; benennen Sie eine davon um.</translation>
    </message>
    <message>
        <source>The models must be a list.</source>
        <translation>Die Modelle müssen eine Liste sein.</translation>
    </message>
    <message>
        <source>&quot;- name: ...&quot; entries</source>
        <translation>Einträge der Form „- name: ...“</translation>
    </message>
    <message>
        <source>A text is required here.</source>
        <translation>Hier wird ein Text benötigt.</translation>
    </message>
    <message>
        <source>This is required for every model.</source>
        <translation>Das ist für jedes Modell erforderlich.</translation>
    </message>
    <message>
        <source>Each model must be a group of keys.</source>
        <translation>Jedes Modell muss eine Gruppe von Schlüsseln sein.</translation>
    </message>
    <message>
        <source>name, size, files</source>
        <translation>name, size, files</translation>
    </message>
    <message>
        <source>This size is not recognised; the model is tested last.</source>
        <translation>Diese Größe wird nicht erkannt; das Modell wird zuletzt getestet.</translation>
    </message>
    <message>
        <source>a number with K, M, B or T, such as 3B</source>
        <translation>eine Zahl mit K, M, B oder T, etwa 3B</translation>
    </message>
    <message>
        <source>Two models have this name; rename one.</source>
        <translation>Zwei Modelle haben diesen Namen; benennen Sie eines um.</translation>
    </message>
    <message>
        <source>a unique name</source>
        <translation>ein eindeutiger Name</translation>
    </message>
    <message>
        <source>No files are listed, so this model cannot be tested.</source>
        <translation>Es sind keine Dateien aufgeführt, daher kann dieses Modell nicht getestet werden.</translation>
    </message>
    <message>
        <source>&quot;Q4_K_M: file.gguf&quot; lines</source>
        <translation>Zeilen der Form „Q4_K_M: datei.gguf“</translation>
    </message>
    <message>
        <source>Files must be listed by quantization.</source>
        <translation>Dateien müssen nach Quantisierung aufgeführt sein.</translation>
    </message>
    <message>
        <source>A file name is required here.</source>
        <translation>Hier wird ein Dateiname benötigt.</translation>
    </message>
    <message>
        <source>a file name</source>
        <translation>ein Dateiname</translation>
    </message>
    <message>
        <source>This quantization is listed twice.</source>
        <translation>Diese Quantisierung ist zweimal aufgeführt.</translation>
    </message>
    <message>
        <source>one file</source>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>Unknown quantization; it is tested after the others.</source>
        <translation>Unbekannte Quantisierung; sie wird nach den anderen getestet.</translation>
    </message>
    <message>
        <source>A list of quantizations is required here.</source>
        <translation>Hier wird eine Liste von Quantisierungen benötigt.</translation>
    </message>
    <message>
        <source>a list such as [Q4_K_M, Q5_K_M]</source>
        <translation>eine Liste wie [Q4_K_M, Q5_K_M]</translation>
    </message>
    <message>
        <source>A list is required here.</source>
        <translation>Hier wird eine Liste benötigt.</translation>
    </message>
    <message>
        <source>Each parameter set must be a map, such as {threads: 4}.</source>
        <translation>Jeder Parametersatz muss eine Zuordnung sein, etwa {threads: 4}.</translation>
    </message>
    <message>
        <source>The format version must be a number.</source>
        <translation>Die Formatversion muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>a whole number up to %1</source>
        <translation>eine ganze Zahl bis %1</translation>
    </message>
    <message>
        <source>This project was written by a newer Sweetspot; update the program to open it.</source>
        <translation>Dieses Projekt wurde von einem neueren Sweetspot geschrieben; aktualisieren Sie das Programm, um es zu öffnen.</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Each entry must name a model and a quantization.</source>
        <translation>Jeder Eintrag muss ein Modell und eine Quantisierung nennen.</translation>
    </message>
    <message>
        <source>{model: ..., quantization: ...}</source>
        <translation>{model: ..., quantization: ...}</translation>
    </message>
    <message>
        <source>A requirement must be a number.</source>
        <translation>Eine Anforderung muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>a number from 0</source>
        <translation>eine Zahl ab 0</translation>
    </message>
    <message>
        <source>A weight must be a number; it says how much a use case counts.</source>
        <translation>Ein Gewicht muss eine Zahl sein; es sagt, wie viel ein Einsatzzweck zählt.</translation>
    </message>
    <message>
        <source>a number from 0 to 1</source>
        <translation>eine Zahl von 0 bis 1</translation>
    </message>
    <message>
        <source>Nothing was written: the layout of %1 cannot be changed without losing content; write one &quot;key: value&quot; per line.</source>
        <translation>Es wurde nichts geschrieben: Der Aufbau von %1 lässt sich nicht ändern, ohne Inhalt zu verlieren; schreiben Sie ein „schlüssel: wert“ pro Zeile.</translation>
    </message>
    <message>
        <source>Nothing was written, to avoid losing content. Fix this first: %1</source>
        <translation>Es wurde nichts geschrieben, um keinen Inhalt zu verlieren. Beheben Sie zuerst Folgendes: %1</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Der Ordner %1 existiert nicht.</translation>
    </message>
    <message>
        <source>The folder %1 is not readable; check its permissions.</source>
        <translation>Der Ordner %1 ist nicht lesbar; prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 is not a Sweetspot project: it has neither config.yaml nor models.yaml. &quot;sweetspot-cli new&quot; creates one.</source>
        <translation>%1 ist kein Sweetspot-Projekt: Es hat weder config.yaml noch models.yaml. &quot;sweetspot-cli new&quot; legt eines an.</translation>
    </message>
    <message>
        <source>%1 is open in %2 (process %3 on %4); close it there to change or run it here.</source>
        <translation>%1 ist in %2 geöffnet (Prozess %3 auf %4); schließen Sie es dort, um es hier zu ändern oder zu messen.</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>einem anderen Programm</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>diesem Rechner</translation>
    </message>
    <message>
        <source>%1 is not writable, so it cannot be changed or run; check its permissions.</source>
        <translation>%1 ist nicht beschreibbar und kann daher weder geändert noch gemessen werden; prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>The journal %1 cannot be written; check its folder.</source>
        <translation>Das Journal %1 kann nicht geschrieben werden; prüfen Sie den Ordner.</translation>
    </message>
    <message>
        <source>The journal %1 could not be repaired.</source>
        <translation>Das Journal %1 konnte nicht repariert werden.</translation>
    </message>
    <message>
        <source>The journal could not be written, so the run was stopped; check the free disk space.</source>
        <translation>Das Journal konnte nicht geschrieben werden, daher wurde der Lauf angehalten; prüfen Sie den freien Platz auf der Festplatte.</translation>
    </message>
    <message>
        <source>The journal cannot be read: %1</source>
        <translation>Das Journal kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The last line is incomplete and is ignored; the attempt will be repeated.</source>
        <translation>Die letzte Zeile ist unvollständig und wird ignoriert; der Versuch wird wiederholt.</translation>
    </message>
    <message>
        <source>This line is damaged and is ignored; the others are used.</source>
        <translation>Diese Zeile ist beschädigt und wird ignoriert; die übrigen werden verwendet.</translation>
    </message>
    <message>
        <source>The folder %1 could not be created; check permissions and free space.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden; prüfen Sie Zugriffsrechte und freien Platz.</translation>
    </message>
    <message>
        <source>%1 is not a regular file, so this run is not imported; copy the file there first.</source>
        <translation>%1 ist keine gewöhnliche Datei, daher wird dieser Lauf nicht importiert; kopieren Sie die Datei zuerst dorthin.</translation>
    </message>
    <message>
        <source>%1 could not be copied; check permissions and free space.</source>
        <translation>%1 konnte nicht kopiert werden; prüfen Sie Zugriffsrechte und freien Platz.</translation>
    </message>
    <message>
        <source>%1 contains no runs; choose a project&apos;s folder, or one run&apos;s folder below its &quot;runs&quot;.</source>
        <translation>%1 enthält keine Läufe; wählen Sie den Ordner eines Projekts oder den Ordner eines Laufs unterhalb von „runs“.</translation>
    </message>
    <message>
        <source>These are the project&apos;s own runs; choose another project&apos;s folder.</source>
        <translation>Dies sind die eigenen Läufe des Projekts; wählen Sie den Ordner eines anderen Projekts.</translation>
    </message>
    <message>
        <source>This is a link, so its run is not imported.</source>
        <translation>Dies ist ein Link, daher wird sein Lauf nicht importiert.</translation>
    </message>
    <message>
        <source>The run folder %1 could not be created; check permissions and free space.</source>
        <translation>Der Ordner %1 des Laufs konnte nicht angelegt werden; prüfen Sie Zugriffsrechte und freien Platz.</translation>
    </message>
    <message>
        <source>%1 is damaged, so this run cannot be shown.</source>
        <translation>%1 ist beschädigt, daher kann dieser Lauf nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>Run %1 was written by a newer Sweetspot; update the program to read it.</source>
        <translation>Lauf %1 wurde von einem neueren Sweetspot geschrieben; aktualisieren Sie das Programm, um ihn zu lesen.</translation>
    </message>
    <message>
        <source>The vote could not be saved in %1: %2.</source>
        <translation>Die Stimme konnte nicht in %1 gespeichert werden: %2.</translation>
    </message>
    <message>
        <source>This vote is damaged and is ignored.</source>
        <translation>Diese Stimme ist beschädigt und wird ignoriert.</translation>
    </message>
    <message>
        <source>It was measured on another machine, %1.</source>
        <translation>Gemessen auf einem anderen Rechner, %1.</translation>
    </message>
    <message>
        <source>The model file has changed since.</source>
        <translation>Die Modelldatei hat sich seitdem geändert.</translation>
    </message>
    <message>
        <source>The engine has changed since: %1 then, %2 now.</source>
        <translation>Die Engine hat sich seitdem geändert: damals %1, jetzt %2.</translation>
    </message>
    <message>
        <source>The context length was %1 tokens then and is %2 now.</source>
        <translation>Die Kontextlänge betrug damals %1 Token und beträgt jetzt %2.</translation>
    </message>
    <message>
        <source>the engine&apos;s choice</source>
        <translation>Wahl der Engine</translation>
    </message>
    <message>
        <source>Threads: %1 then, %2 now.</source>
        <translation>Threads: damals %1, jetzt %2.</translation>
    </message>
    <message>
        <source>As a %1 for %2:</source>
        <translation>Als %1 für %2:</translation>
    </message>
    <message>
        <source>The config.json of %1 names no architecture.</source>
        <translation>Die config.json von %1 nennt keine Architektur.</translation>
    </message>
    <message>
        <source>llama.cpp loads GGUF files; this is a %1.</source>
        <translation>llama.cpp lädt GGUF-Dateien; dies ist: %1.</translation>
    </message>
    <message>
        <source>Sweetspot brings GGUF files to Ollama; this is a %1.</source>
        <translation>Sweetspot übergibt Ollama GGUF-Dateien; dies ist: %1.</translation>
    </message>
    <message>
        <source>Nothing to measure: every cell has been measured before.</source>
        <translation>Nichts zu messen: Jede Zelle wurde schon gemessen.</translation>
    </message>
    <message>
        <source>Nothing to measure: nothing has changed since the cells were measured.</source>
        <translation>Nichts zu messen: Seit der Messung der Zellen hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>There is no device &quot;%1&quot;; this machine has %2.</source>
        <translation>Es gibt kein Gerät „%1“; dieser Rechner hat %2.</translation>
    </message>
    <message>
        <source>Options are a list such as [--threads-batch, 8], or a map.</source>
        <translation>Optionen sind eine Liste wie [--threads-batch, 8] oder eine Zuordnung.</translation>
    </message>
    <message>
        <source>The environment is a map such as {GGML_CUDA_NO_PINNED: 1}.</source>
        <translation>Die Umgebung ist eine Zuordnung wie {GGML_CUDA_NO_PINNED: 1}.</translation>
    </message>
    <message>
        <source>&quot;- {kind: safetensors, path: folder, quantization: BF16}&quot; entries</source>
        <translation>Einträge der Form „- {kind: safetensors, path: ordner, quantization: BF16}“</translation>
    </message>
    <message>
        <source>Each artifact is a group of keys.</source>
        <translation>Jedes Artefakt ist eine Gruppe von Schlüsseln.</translation>
    </message>
    <message>
        <source>kind, path or name, quantization</source>
        <translation>kind, path oder name, quantization</translation>
    </message>
    <message>
        <source>one artifact of each kind</source>
        <translation>ein Artefakt jeder Art</translation>
    </message>
    <message>
        <source>%1 contains more than a model can.</source>
        <translation>%1 enthält mehr, als ein Modell enthalten kann.</translation>
    </message>
    <message>
        <source>%1 is not a complete safetensors file; download it again.</source>
        <translation>%1 ist keine vollständige safetensors-Datei; laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>%1 contains no *.safetensors file.</source>
        <translation>%1 enthält keine *.safetensors-Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be read; download it again.</source>
        <translation>%1 ist nicht lesbar; laden Sie die Datei erneut herunter.</translation>
    </message>
    <message>
        <source>%1 is missing from the model folder; download it again.</source>
        <translation>%1 fehlt im Modellordner; laden Sie die Datei erneut herunter.</translation>
    </message>
    <message>
        <source>%1 has no readable config.json.</source>
        <translation>%1 hat keine lesbare config.json.</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; must be a single line of text.</source>
        <translation>Der Wert von „%1“ muss eine einzelne Textzeile sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; looks like a secret; projects must not contain any. Save keys under Edit &gt; Keys in the window, or set them in the environment of Sweetspot.</source>
        <translation>„%1“ sieht nach einem Geheimnis aus; Projekte dürfen keine enthalten. Speichern Sie Schlüssel im Fenster unter Bearbeiten &gt; Schlüssel, oder setzen Sie sie in der Umgebung von Sweetspot.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is set by Sweetspot itself from the settings, the lane or the cell&apos;s parameters; leave it out.</source>
        <translation>„%1“ setzt Sweetspot selbst aus den Einstellungen, der Lane oder den Parametern der Zelle; lassen Sie es weg.</translation>
    </message>
    <message>
        <source>%1 is measured with the models it has.</source>
        <translation>%1 wird mit den vorhandenen Modellen gemessen.</translation>
    </message>
    <message>
        <source>Options and variables only apply to servers that Sweetspot starts; a server at an address has its own.</source>
        <translation>Optionen und Variablen gelten nur für Server, die Sweetspot startet; ein Server unter einer Adresse hat eigene.</translation>
    </message>
    <message>
        <source>There are more than %1 options and variables.</source>
        <translation>Es sind mehr als %1 Optionen und Variablen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid option name.</source>
        <translation>„%1“ ist kein gültiger Optionsname.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid variable name.</source>
        <translation>„%1“ ist kein gültiger Variablenname.</translation>
    </message>
    <message>
        <source>%1 is part of every project; its entry can only contain options and environment.</source>
        <translation>%1 gehört zu jedem Projekt; der Eintrag kann nur Optionen und Umgebung enthalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an option of llama-server; options begin with a dash.</source>
        <translation>„%1“ ist keine Option von llama-server; Optionen beginnen mit einem Bindestrich.</translation>
    </message>
    <message>
        <source>This llama-server has no option %1; remove it with &quot;sweetspot-cli engines PROJECT set llama.cpp&quot; or in project.yaml.</source>
        <translation>Dieser llama-server kennt die Option %1 nicht; entfernen Sie sie mit „sweetspot-cli engines PROJEKT set llama.cpp“ oder in project.yaml.</translation>
    </message>
    <message>
        <source>Tags are measured on an Ollama server that has them; add it with its models on the Engines page.</source>
        <translation>Tags werden auf einem Ollama-Server gemessen, der sie hat; fügen Sie ihn mit seinen Modellen auf der Seite „Engines“ hinzu.</translation>
    </message>
    <message>
        <source>Options of Ollama are sent with each request and are whole numbers, such as num_keep: 4; &quot;%1&quot; is not.</source>
        <translation>Optionen von Ollama werden mit jeder Anfrage gesendet und sind ganze Zahlen, etwa num_keep: 4; „%1“ ist keine.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not belong to an option; options begin with a dash.</source>
        <translation>„%1“ gehört zu keiner Option; Optionen beginnen mit einem Bindestrich.</translation>
    </message>
    <message>
        <source>This version does not know this kind of artifact; it is kept unchanged.</source>
        <translation>Diese Version kennt diese Art von Artefakt nicht; es bleibt unverändert.</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; is a path or an address, which projects must not contain. Set it in the environment of Sweetspot.</source>
        <translation>Der Wert von „%1“ ist ein Pfad oder eine Adresse; Projekte dürfen so etwas nicht enthalten. Setzen Sie ihn in der Umgebung von Sweetspot.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a variable that controls how engines compute, such as GGML_... or OMP_...; set it in the environment of Sweetspot.</source>
        <translation>„%1“ ist keine Variable, die steuert, wie Engines rechnen, etwa GGML_... oder OMP_...; setzen Sie sie in der Umgebung von Sweetspot.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; accesses files or other machines, which projects must not do; only options that control how to compute can be added.</source>
        <translation>„%1“ greift auf Dateien oder andere Rechner zu, was Projekte nicht dürfen; nur Optionen, die das Rechnen steuern, lassen sich hinzufügen.</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>time to first token %1 ms</source>
        <translation>Zeit bis zum ersten Token %1 ms</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>zählt nicht</translation>
    </message>
    <message>
        <source>Warm-up: %1.</source>
        <translation>Aufwärmen: %1.</translation>
    </message>
    <message>
        <source>Repetition %1: %2.</source>
        <translation>Wiederholung %1: %2.</translation>
    </message>
    <message>
        <source>No repetition counts.</source>
        <translation>Keine Wiederholung zählt.</translation>
    </message>
    <message>
        <source>Repetitions that count: %1, from %2 to %3.</source>
        <translation>Wiederholungen, die zählen: %1, von %2 bis %3.</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Ausgelassen: %1.</translation>
    </message>
    <message>
        <source>Median %1.</source>
        <translation>Median %1.</translation>
    </message>
    <message>
        <source>95 % confidence: %1 to %2, n = %3</source>
        <translation>95 % Konfidenz: %1 bis %2, n = %3</translation>
    </message>
    <message>
        <source>%1 to %2, n = %3</source>
        <translation>%1 bis %2, n = %3</translation>
    </message>
    <message>
        <source>Close other programs and measure this cell again.</source>
        <translation>Schließen Sie andere Programme und messen Sie diese Zelle erneut.</translation>
    </message>
    <message>
        <source>Measure this cell again.</source>
        <translation>Messen Sie diese Zelle erneut.</translation>
    </message>
    <message>
        <source>Give models less memory: a smaller quantization, a shorter context or fewer other programs.</source>
        <translation>Verringern Sie den Speicherbedarf: mit einer kleineren Quantisierung, einem kürzeren Kontext oder weniger anderen Programmen.</translation>
    </message>
    <message>
        <source>Let the machine cool down or improve its cooling.</source>
        <translation>Lassen Sie den Rechner abkühlen, oder verbessern Sie die Kühlung.</translation>
    </message>
    <message>
        <source>Connect the charger and measure again.</source>
        <translation>Schließen Sie das Netzteil an und messen Sie erneut.</translation>
    </message>
    <message>
        <source>Use full mode, which measures until the interval is narrow.</source>
        <translation>Verwenden Sie den vollständigen Modus, der misst, bis das Intervall schmal ist.</translation>
    </message>
    <message>
        <source>Use a file with more questions to tell similar models apart.</source>
        <translation>Verwenden Sie eine Datei mit mehr Fragen, um ähnliche Modelle zu unterscheiden.</translation>
    </message>
    <message>
        <source>Compare its time to first token only with figures that have the same mark.</source>
        <translation>Vergleichen Sie die Zeit bis zum ersten Token nur mit Werten, die dieselbe Markierung haben.</translation>
    </message>
    <message>
        <source>Check for a proxy that holds the stream back.</source>
        <translation>Prüfen Sie, ob ein Proxy den Datenstrom zurückhält.</translation>
    </message>
    <message>
        <source>Compare it only with figures of the same kind.</source>
        <translation>Vergleichen Sie den Wert nur mit Werten derselben Art.</translation>
    </message>
    <message>
        <source>Set a longer duration of the stress test.</source>
        <translation>Stellen Sie eine längere Dauer des Belastungstests ein.</translation>
    </message>
    <message>
        <source>Look at the server log, or try another engine version.</source>
        <translation>Sehen Sie im Serverprotokoll nach, oder versuchen Sie eine andere Version der Engine.</translation>
    </message>
    <message>
        <source>Marked as: %1.</source>
        <translation>Markiert als: %1.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>chosen by the engine (the processor has %1 cores)</source>
        <translation>von der Engine gewählt (der Prozessor hat %1 Kerne)</translation>
    </message>
    <message>
        <source>Engine version</source>
        <translation>Engine-Version</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Starts of the server</source>
        <translation>Serverstarts</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Model on GPUs</source>
        <translation>Modell auf GPUs</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 + %2 tokens, %3 times</source>
        <comment>prompt, answer</comment>
        <translation>%1 + %2 Token, %3-mal</translation>
    </message>
    <message>
        <source>Prompt and answer</source>
        <translation>Prompt und Antwort</translation>
    </message>
    <message>
        <source>Warm-ups</source>
        <translation>Aufwärmläufe</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>%1, %2 of them not usable</source>
        <translation>%1, davon %2 nicht verwendbar</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>each begins with words of its own, made from %1</source>
        <translation>jeder beginnt mit eigenen Wörtern, gebildet aus %1</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>battery</source>
        <translation>Akku</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Gemessen mit</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>%1 exists already; choose a new name.</source>
        <translation>%1 gibt es bereits; wählen Sie einen neuen Namen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be created.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>No points were measured for this chart.</source>
        <translation>Für dieses Diagramm wurden keine Punkte gemessen.</translation>
    </message>
    <message>
        <source>usable up to here</source>
        <translation>nutzbar bis hier</translation>
    </message>
    <message>
        <source>Answers by category</source>
        <translation>Antworten nach Kategorie</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>No questions were answered.</source>
        <translation>Es wurden keine Fragen beantwortet.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>Tokens over time</source>
        <translation>Token im Zeitverlauf</translation>
    </message>
    <message>
        <source>Time since the request [s]</source>
        <translation>Zeit seit der Anfrage [s]</translation>
    </message>
    <message>
        <source>tokens so far</source>
        <translation>Token bisher</translation>
    </message>
    <message>
        <source>This repetition has no token times.</source>
        <translation>Zu dieser Wiederholung gibt es keine Tokenzeiten.</translation>
    </message>
    <message>
        <source>%1: from %2 at %3 to %4 at %5.</source>
        <comment>series, y, x, y, x</comment>
        <translation>%1: von %2 bei %3 bis %4 bei %5.</translation>
    </message>
    <message>
        <source>This version does not support the engine %1.</source>
        <translation>Diese Version unterstützt die Engine %1 nicht.</translation>
    </message>
    <message>
        <source>Not measured on %1.</source>
        <translation>Auf %1 nicht gemessen.</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation>ist genau</translation>
    </message>
    <message>
        <source>matches the pattern</source>
        <translation>passt auf das Muster</translation>
    </message>
    <message>
        <source>is JSON shaped like</source>
        <translation>ist JSON in der Form von</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>A prompt needs a text.</source>
        <translation>Ein Prompt braucht einen Text.</translation>
    </message>
    <message>
        <source>This check is not known.</source>
        <translation>Diese Prüfung ist nicht bekannt.</translation>
    </message>
    <message>
        <source>This check needs something that is expected.</source>
        <translation>Diese Prüfung braucht etwas, das erwartet wird.</translation>
    </message>
    <message>
        <source>The pattern is not a regular expression: %1</source>
        <translation>Das Muster ist kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>What is expected is not JSON; write an example of it, or leave it empty.</source>
        <translation>Was erwartet wird, ist kein JSON; ein Beispiel schreiben oder leer lassen.</translation>
    </message>
    <message>
        <source>Measured by Sweetspot %1 over HTTP, not by llama-bench: median and 95 % interval of n requests.</source>
        <translation>Von Sweetspot %1 über HTTP gemessen, nicht von llama-bench: Median und 95-%-Intervall aus n Anfragen.</translation>
    </message>
    <message>
        <source>95 %: %1 to %2, n = %3</source>
        <translation>95 %: %1 bis %2, n = %3</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>%1 GB memory</source>
        <translation>%1 GB Speicher</translation>
    </message>
    <message>
        <source>quick mode</source>
        <translation>Schnellmodus</translation>
    </message>
    <message>
        <source>full mode</source>
        <translation>Vollmodus</translation>
    </message>
    <message>
        <source>context of %1 tokens</source>
        <translation>Kontext von %1 Token</translation>
    </message>
    <message>
        <source>on battery</source>
        <translation>im Akkubetrieb</translation>
    </message>
    <message>
        <source>virtual machine</source>
        <translation>virtuelle Maschine</translation>
    </message>
    <message>
        <source>not enough measured: to be measured again</source>
        <translation>nicht genug gemessen: noch einmal messen</translation>
    </message>
    <message>
        <source>%1 to %2 of 100</source>
        <translation>%1 bis %2 von 100</translation>
    </message>
    <message>
        <source>Score for: %1</source>
        <translation>Punktzahl für: %1</translation>
    </message>
    <message>
        <source>⚑ with reservations</source>
        <translation>⚑ mit Vorbehalt</translation>
    </message>
    <message>
        <source>No score for %1: not measured: %2.</source>
        <translation>Keine Punktzahl für %1: nicht gemessen: %2.</translation>
    </message>
    <message>
        <source>score with %1 GB as the limit of memory</source>
        <translation>Punktzahl bei %1 GB als Speichergrenze</translation>
    </message>
    <message>
        <source>The server was ended because nothing was asked for some minutes.</source>
        <translation>Der Server wurde beendet, weil einige Minuten lang nichts gefragt wurde.</translation>
    </message>
    <message>
        <source>looking at the machine</source>
        <translation>sieht sich den Rechner an</translation>
    </message>
    <message>
        <source>They answer at the same time; on shared cores each is slower than alone.</source>
        <translation>Sie antworten gleichzeitig; auf gemeinsamen Kernen ist jede langsamer als allein.</translation>
    </message>
    <message>
        <source>They do not fit into memory side by side, so they answer one after the other.</source>
        <translation>Nebeneinander passen sie nicht in den Speicher, darum antworten sie nacheinander.</translation>
    </message>
    <message>
        <source>There is no such cell any more; its model, engine or device has changed.</source>
        <translation>Diese Zelle gibt es nicht mehr; ihr Modell, ihre Engine oder ihr Gerät hat sich geändert.</translation>
    </message>
    <message>
        <source>Each prompt must be a group of keys.</source>
        <translation>Jeder Prompt muss eine Gruppe von Schlüsseln sein.</translation>
    </message>
    <message>
        <source>This text is too long.</source>
        <translation>Dieser Text ist zu lang.</translation>
    </message>
    <message>
        <source>up to %1 characters</source>
        <translation>bis zu %1 Zeichen</translation>
    </message>
    <message>
        <source>There are too many prompts.</source>
        <translation>Es sind zu viele Prompts.</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>low</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>high</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>Main metrics side by side</source>
        <translation>Die wichtigsten Metriken nebeneinander</translation>
    </message>
    <message>
        <source>None of the selected cells has one of the main metrics.</source>
        <translation>Keine der ausgewählten Zellen hat eine der wichtigsten Metriken.</translation>
    </message>
    <message>
        <source>%1 of each model</source>
        <translation>%1 je Modell</translation>
    </message>
    <message>
        <source>Cells side by side</source>
        <translation>Zellen nebeneinander</translation>
    </message>
    <message>
        <source>Against each other</source>
        <translation>Gegeneinander</translation>
    </message>
    <message>
        <source>Over the run</source>
        <translation>Während des Laufs</translation>
    </message>
    <message>
        <source>Main metrics, a small chart each</source>
        <translation>Die wichtigsten Metriken, je ein kleines Diagramm</translation>
    </message>
    <message>
        <source>One metric, a small chart for each model</source>
        <translation>Eine Metrik, je Modell ein kleines Diagramm</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>No run has measured this metric of this cell.</source>
        <translation>Kein Lauf hat diese Metrik dieser Zelle gemessen.</translation>
    </message>
    <message>
        <source>%1 of %2 over the runs</source>
        <translation>%1 von %2 über die Läufe</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Latest: %1.</source>
        <translation>Zuletzt: %1.</translation>
    </message>
    <message>
        <source>Latest: %1; against the baseline: %2.</source>
        <translation>Zuletzt: %1; gegenüber der Referenz: %2.</translation>
    </message>
    <message>
        <source>This project has no run %1.</source>
        <translation>Dieses Projekt hat keinen Lauf %1.</translation>
    </message>
    <message>
        <source>%1 is a link to another folder; delete it in your file manager.</source>
        <translation>%1 ist eine Verknüpfung mit einem anderen Ordner; löschen Sie sie im Dateimanager.</translation>
    </message>
    <message>
        <source>The run could not be moved to the trash: there is none for this disk.</source>
        <translation>Der Lauf konnte nicht in den Papierkorb verschoben werden: für dieses Laufwerk gibt es keinen.</translation>
    </message>
    <message>
        <source>%1 could not be deleted completely; check its permissions.</source>
        <translation>%1 konnte nicht vollständig gelöscht werden; prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 is damaged; fix or delete it. It holds the titles and notes of runs, no results.</source>
        <translation>%1 ist beschädigt; reparieren oder löschen Sie die Datei. Sie enthält Titel und Notizen von Läufen, keine Ergebnisse.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Sweetspot; update the program to read it.</source>
        <translation>%1 wurde von einem neueren Sweetspot geschrieben; aktualisieren Sie das Programm, um die Datei zu lesen.</translation>
    </message>
    <message>
        <source>A title has at most %1 characters; write the rest as a note.</source>
        <translation>Ein Titel hat höchstens %1 Zeichen; schreiben Sie den Rest als Notiz.</translation>
    </message>
    <message>
        <source>A note has at most %1 characters.</source>
        <translation>Eine Notiz hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>in percent of the best</source>
        <translation>in Prozent des Besten</translation>
    </message>
    <message>
        <source>%1 rows and %2 columns are not shown</source>
        <translation>%1 Zeilen und %2 Spalten sind nicht gezeigt</translation>
    </message>
    <message>
        <source>the driver&apos;s file gpu_metrics is empty</source>
        <translation>die Datei gpu_metrics des Treibers ist leer</translation>
    </message>
    <message>
        <source>the driver&apos;s file gpu_metrics has a format that Sweetspot does not know (%1.%2)</source>
        <translation>die Datei gpu_metrics des Treibers hat ein Format, das Sweetspot nicht kennt (%1.%2)</translation>
    </message>
    <message>
        <source>The GPU is gone from the machine, as far as its driver knows; restart the machine.</source>
        <translation>Dem Treiber nach ist die GPU nicht mehr im Rechner; starten Sie ihn neu.</translation>
    </message>
    <message>
        <source>The GPU&apos;s driver is resetting it, or refuses to be asked; what ran on it meanwhile is lost.</source>
        <translation>Der Treiber setzt die GPU gerade zurück oder verweigert die Auskunft; was auf ihr lief, ist verloren.</translation>
    </message>
    <message>
        <source>the driver %1 does not tell it in a file</source>
        <translation>der Treiber %1 gibt es in keiner Datei an</translation>
    </message>
    <message>
        <source>This GPU has no driver that Sweetspot can ask (amdgpu, i915 or xe), so nothing is known of its memory, power and temperature.</source>
        <translation>Diese GPU hat keinen Treiber, den Sweetspot befragen kann (amdgpu, i915 oder xe); Speicher, Leistung und Temperatur sind daher unbekannt.</translation>
    </message>
    <message>
        <source>Programs cannot compute on this GPU: its file in /dev/dri is not here. In a container, start it with that file (Docker: --device /dev/dri).</source>
        <translation>Programme können auf dieser GPU nicht rechnen: Ihre Datei in /dev/dri fehlt. Starten Sie einen Container mit dieser Datei (Docker: --device /dev/dri).</translation>
    </message>
    <message>
        <source>This user may not compute on this GPU, because %1 is closed to it. Add the user to the group &quot;render&quot; (sudo usermod -aG render USER) and log in again.</source>
        <translation>Dieser Benutzer darf auf der GPU nicht rechnen, weil ihm %1 verschlossen ist. Nehmen Sie ihn in die Gruppe „render“ auf (sudo usermod -aG render BENUTZER) und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>ROCm cannot use this GPU, because /dev/kfd is closed to this user; Vulkan can. Add the user to the group &quot;render&quot; (sudo usermod -aG render USER) and log in again.</source>
        <translation>ROCm kann diese GPU nicht nutzen, weil /dev/kfd diesem Benutzer verschlossen ist; Vulkan kann es. Nehmen Sie ihn in die Gruppe „render“ auf (sudo usermod -aG render BENUTZER) und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Power and energy of this GPU are those of the whole chip, its processor cores included.</source>
        <translation>Leistung und Energie dieser GPU gelten für den ganzen Chip, samt Prozessorkernen.</translation>
    </message>
    <message>
        <source>This GPU is limited to %1 W; its maker set %2 W. It is slower under load and uses less energy.</source>
        <translation>Diese GPU ist auf %1 W begrenzt; ab Werk sind es %2 W. Unter Last ist sie langsamer und braucht weniger Energie.</translation>
    </message>
    <message>
        <source>%1 To undo it: &quot;%2&quot;.</source>
        <translation>%1 Rückgängig mit „%2“.</translation>
    </message>
    <message>
        <source>This GPU is connected by %1 PCIe lanes of %2. Models load more slowly, and several GPUs together may too; another slot, or the mainboard&apos;s settings, may give it all of them.</source>
        <translation>Diese GPU ist nur mit %1 von %2 PCIe-Leitungen angebunden. Modelle laden langsamer, auch mehrere GPUs zusammen; ein anderer Steckplatz oder die Einstellungen der Hauptplatine geben ihr vielleicht alle.</translation>
    </message>
    <message>
        <source>A screen is attached to this GPU. The desktop takes some of its memory and time, which makes figures less steady; close what draws, or measure on another GPU.</source>
        <translation>An dieser GPU hängt ein Bildschirm. Der Desktop nimmt ihr etwas Speicher und Zeit, was Werte unruhiger macht; schließen Sie, was zeichnet, oder messen Sie auf einer anderen GPU.</translation>
    </message>
    <message>
        <source>This GPU is set to refuse computing (compute mode &quot;prohibited&quot;). To allow it: &quot;sudo nvidia-smi -i %1 -c DEFAULT&quot;.</source>
        <translation>Diese GPU ist so eingestellt, dass sie nicht rechnet (Compute-Modus „prohibited“). Erlauben mit „sudo nvidia-smi -i %1 -c DEFAULT“.</translation>
    </message>
    <message>
        <source>Only one program at a time can compute on this GPU (compute mode &quot;exclusive process&quot;); others fail as if it were busy. To undo it: &quot;sudo nvidia-smi -i %1 -c DEFAULT&quot;.</source>
        <translation>Auf dieser GPU kann nur ein Programm zugleich rechnen (Compute-Modus „exclusive process“); andere scheitern, als wäre sie belegt. Rückgängig mit „sudo nvidia-smi -i %1 -c DEFAULT“.</translation>
    </message>
    <message>
        <source>The NVIDIA driver was unloaded while it was in use; restart Sweetspot.</source>
        <translation>Der NVIDIA-Treiber wurde während der Nutzung entladen; starten Sie Sweetspot neu.</translation>
    </message>
    <message>
        <source>This user may not open the GPU. Check the rights of /dev/nvidia*; in a container, start it with this GPU.</source>
        <translation>Dieser Benutzer darf die GPU nicht öffnen. Prüfen Sie die Rechte von /dev/nvidia*; starten Sie einen Container mit dieser GPU.</translation>
    </message>
    <message>
        <source>A power cable of the GPU is missing or loose; switch the machine off and check it.</source>
        <translation>Ein Stromkabel der GPU fehlt oder ist locker; schalten Sie den Rechner aus und prüfen Sie es.</translation>
    </message>
    <message>
        <source>The NVIDIA driver is installed but not loaded; load it with &quot;modprobe nvidia&quot;, or restart the machine.</source>
        <translation>Der NVIDIA-Treiber ist installiert, aber nicht geladen; laden Sie ihn mit „modprobe nvidia“ oder starten Sie den Rechner neu.</translation>
    </message>
    <message>
        <source>A part of the NVIDIA driver is missing; install the driver again.</source>
        <translation>Ein Teil des NVIDIA-Treibers fehlt; installieren Sie ihn erneut.</translation>
    </message>
    <message>
        <source>The NVIDIA driver&apos;s library lacks a function that is needed; update the driver.</source>
        <translation>Der Bibliothek des NVIDIA-Treibers fehlt eine nötige Funktion; aktualisieren Sie den Treiber.</translation>
    </message>
    <message>
        <source>The GPU does not answer any more (it &quot;fell off the bus&quot;); restart the machine. Should it happen again, check its power supply, seat and temperature.</source>
        <translation>Die GPU antwortet nicht mehr („vom Bus gefallen“); starten Sie den Rechner neu. Geschieht es wieder, prüfen Sie Stromversorgung, Sitz und Temperatur.</translation>
    </message>
    <message>
        <source>The GPU failed and must be reset; restart the machine.</source>
        <translation>Die GPU ist ausgefallen und muss zurückgesetzt werden; starten Sie den Rechner neu.</translation>
    </message>
    <message>
        <source>The system does not let this program see the GPU. In a container, start it with the GPU (Docker: --gpus all).</source>
        <translation>Das System zeigt diesem Programm die GPU nicht. Starten Sie einen Container mit der GPU (Docker: --gpus all).</translation>
    </message>
    <message>
        <source>The NVIDIA driver was updated and the old one still runs; restart the machine to use it.</source>
        <translation>Der NVIDIA-Treiber wurde aktualisiert, der alte läuft noch; starten Sie den Rechner neu.</translation>
    </message>
    <message>
        <source>The NVIDIA driver does not find the GPU any more; restart the machine.</source>
        <translation>Der NVIDIA-Treiber findet die GPU nicht mehr; starten Sie den Rechner neu.</translation>
    </message>
    <message>
        <source>The NVIDIA driver reports an error: %1 (code %2).</source>
        <translation>Der NVIDIA-Treiber meldet einen Fehler: %1 (Code %2).</translation>
    </message>
    <message>
        <source>the driver does not tell it for this GPU</source>
        <translation>der Treiber gibt es für diese GPU nicht an</translation>
    </message>
    <message>
        <source>this version of the driver does not tell it</source>
        <translation>diese Version des Treibers gibt es nicht an</translation>
    </message>
    <message>
        <source>this user may not read it</source>
        <translation>dieser Benutzer darf es nicht lesen</translation>
    </message>
    <message>
        <source>the driver reports an error: %1 (code %2)</source>
        <translation>der Treiber meldet einen Fehler: %1 (Code %2)</translation>
    </message>
    <message>
        <source>asking the driver takes %1 ms, which would disturb what is measured</source>
        <translation>die Abfrage des Treibers dauert %1 ms und würde die Messung stören</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver library (libnvidia-ml.so.1) is not here, so nothing is known of the NVIDIA GPU&apos;s memory, power and temperature, and CUDA cannot use it. Install the NVIDIA driver; in a container, start it with the GPU (Docker: --gpus all).</source>
        <translation>NVIDIAs Treiberbibliothek (libnvidia-ml.so.1) fehlt; Speicher, Leistung und Temperatur der NVIDIA-GPU sind daher unbekannt, und CUDA kann sie nicht nutzen. Installieren Sie den NVIDIA-Treiber; starten Sie einen Container mit der GPU (Docker: --gpus all).</translation>
    </message>
    <message>
        <source>The NVIDIA driver does not list this GPU: it has another driver (nouveau, vfio-pci), is too old for this one, or was not given to this container.</source>
        <translation>Der NVIDIA-Treiber führt diese GPU nicht auf: Sie hat einen anderen Treiber (nouveau, vfio-pci), ist für diesen zu alt oder wurde dem Container nicht gegeben.</translation>
    </message>
    <message>
        <source>Run &quot;sweetspot-cli doctor&quot;, which looks at the GPU and its driver.</source>
        <translation>Rufen Sie „sweetspot-cli doctor“ auf; es sieht sich die GPU und ihren Treiber an.</translation>
    </message>
    <message>
        <source>Not one of its layers fits into the %1 that are free there.</source>
        <translation>Keine einzige seiner Schichten passt in die %1, die dort frei sind.</translation>
    </message>
    <message>
        <source>main_gpu is %1, but the lane&apos;s devices are counted from 0 to %2.</source>
        <translation>main_gpu ist %1, aber die Geräte der Lane zählen von 0 bis %2.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: the experts of %2 layers stay in host memory, because the device does not hold them.</source>
        <translation>%1: Die Experten von %2 Schichten bleiben im Hauptspeicher, weil das Gerät sie nicht fasst.</translation>
    </message>
    <message>
        <source>%1 %2 fits on no single device, but on %3 together: measure it there with --combined %4.</source>
        <translation>%1 %2 passt auf kein einzelnes Gerät, aber auf %3 zusammen: Messen Sie es dort mit --combined %4.</translation>
    </message>
    <message>
        <source>It would need about %1 on %2 for %3 layers, %4 more than there is.</source>
        <translation>Es bräuchte etwa %1 auf %2 für %3 Schichten, %4 mehr, als da sind.</translation>
    </message>
    <message>
        <source>Device memory lacks %1 (most of it on %2), and the memory of this machine lacks %3 to hold the rest.</source>
        <translation>Im Gerätespeicher fehlen %1 (das meiste auf %2), und dem Hauptspeicher fehlen %3 für den Rest.</translation>
    </message>
    <message>
        <source>The memory of this machine lacks %1 for what does not go to a device.</source>
        <translation>Dem Hauptspeicher fehlen %1 für das, was auf kein Gerät kommt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2: %n layers</source>
        <translation>
            <numerusform>%1 auf %2: %n Schicht</numerusform>
            <numerusform>%1 auf %2: %n Schichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in host memory: %n layers</source>
        <translation>
            <numerusform>%1 im Hauptspeicher: %n Schicht</numerusform>
            <numerusform>%1 im Hauptspeicher: %n Schichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in host memory: the experts of %n layers</source>
        <translation>
            <numerusform>%1 im Hauptspeicher: die Experten von %n Schicht</numerusform>
            <numerusform>%1 im Hauptspeicher: die Experten von %n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the experts of %2 layers in host memory</source>
        <translation>%1; die Experten von %2 Schichten im Hauptspeicher</translation>
    </message>
    <message>
        <source>Fits in VRAM (%1), %2 to spare</source>
        <translation>Passt in den VRAM (%1), %2 bleiben frei</translation>
    </message>
    <message>
        <source>Fits over both GPUs, %1 to spare</source>
        <translation>Passt auf beide GPUs, %1 bleiben frei</translation>
    </message>
    <message>
        <source>Fits over %1 GPUs, %2 to spare</source>
        <translation>Passt auf %1 GPUs, %2 bleiben frei</translation>
    </message>
    <message>
        <source>Fits with the experts of %1 of %2 layers in host memory</source>
        <translation>Passt mit den Experten von %1 von %2 Schichten im Hauptspeicher</translation>
    </message>
    <message>
        <source>Fits with %1 of %2 layers on the GPU</source>
        <translation>Passt mit %1 von %2 Schichten auf der GPU</translation>
    </message>
    <message>
        <source>Fits with %1 of %2 layers on %3 GPUs</source>
        <translation>Passt mit %1 von %2 Schichten auf %3 GPUs</translation>
    </message>
    <message>
        <source>It would need about %1 (%2), more than the memory limit of this project (%3); it can be changed in the settings under Limits.</source>
        <translation>Es bräuchte etwa %1 (%2), mehr als die Speichergrenze dieses Projekts (%3); sie lässt sich in den Einstellungen unter Grenzen ändern.</translation>
    </message>
    <message>
        <source>It would need about %1 (%2), more than this machine can spare (%3); a memory limit of your own can be set in the settings under Limits.</source>
        <translation>Es bräuchte etwa %1 (%2), mehr, als dieser Rechner entbehren kann (%3); eine eigene Speichergrenze lässt sich in den Einstellungen unter Grenzen setzen.</translation>
    </message>
    <message>
        <source>The GPU could not be read any more: %1</source>
        <translation>Die GPU konnte nicht mehr gelesen werden: %1</translation>
    </message>
    <message>
        <source>The GPU was too hot for %1 s (chip %2 °C, limit %3 °C); improve its cooling or lower its power limit.</source>
        <translation>Die GPU war %1 s lang zu heiß (Chip %2 °C, Grenze %3 °C); verbessern Sie ihre Kühlung oder senken Sie ihre Leistungsgrenze.</translation>
    </message>
    <message>
        <source>The GPU stopped responding. %1</source>
        <translation>Die GPU antwortet nicht mehr. %1</translation>
    </message>
    <message>
        <source>The GPU&apos;s memory was full (%1 of %2 left); close programs that use it, or choose a smaller model or context.</source>
        <translation>Der Speicher der GPU war voll (noch %1 von %2); schließen Sie Programme, die ihn nutzen, oder wählen Sie ein kleineres Modell oder einen kleineren Kontext.</translation>
    </message>
    <message>
        <source>The temperature of the GPU cannot be read, so overheating would go unnoticed. Set thresholds.stress.without_sensor to run the stress test anyway.</source>
        <translation>Die Temperatur der GPU ist nicht lesbar, eine Überhitzung bliebe also unbemerkt. Setzen Sie thresholds.stress.without_sensor, um den Belastungstest trotzdem auszuführen.</translation>
    </message>
    <message>
        <source>%1; %2 of %3 layers on GPUs</source>
        <translation>%1; %2 von %3 Schichten auf GPUs</translation>
    </message>
    <message>
        <source>Placed on</source>
        <translation>Liegt auf</translation>
    </message>
    <message>
        <source>the engine does not name it</source>
        <translation>die Engine nennt es nicht</translation>
    </message>
    <message>
        <source>The engine cannot use &quot;%1&quot; (%2); choose another device, or a build of it that can.</source>
        <translation>Die Engine kann „%1“ nicht nutzen (%2); wählen Sie ein anderes Gerät oder einen Build, der es kann.</translation>
    </message>
    <message>
        <source>The engine does not say which of its devices is &quot;%1&quot; (%2); choose one of %3.</source>
        <translation>Die Engine sagt nicht, welches ihrer Geräte „%1“ ist (%2); wählen Sie eines von %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may be any of %2; name one by its number or address.</source>
        <translation>„%1“ kann jedes von %2 sein; nennen Sie eines mit Nummer oder Adresse.</translation>
    </message>
    <message>
        <source>The CPU cannot be combined with GPUs; layers that do not fit on them go to it by themselves.</source>
        <translation>Die CPU lässt sich nicht mit GPUs verbinden; Schichten, die auf diese nicht passen, gehen von selbst an sie.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not name two devices to combine; write for example 0,1 or CUDA0+CUDA1.</source>
        <translation>„%1“ nennt keine zwei Geräte zum Verbinden; schreiben Sie zum Beispiel 0,1 oder CUDA0+CUDA1.</translation>
    </message>
    <message>
        <source>The server used %1 of a GPU, but this project&apos;s limit for each is %2; it can be changed in the settings under Limits.</source>
        <translation>Der Server belegte %1 einer GPU, die Grenze dieses Projekts ist %2 je GPU; sie lässt sich in den Einstellungen unter Grenzen ändern.</translation>
    </message>
    <message>
        <source>The server used %1, but the memory limit of this project is %2; it can be changed in the settings under Limits.</source>
        <translation>Der Server belegte %1, die Speichergrenze dieses Projekts ist aber %2; sie lässt sich in den Einstellungen unter Grenzen ändern.</translation>
    </message>
    <message>
        <source>The server used %1, but this machine can spare only %2; choose a smaller model or context.</source>
        <translation>Der Server belegte %1, dieser Rechner kann aber nur %2 entbehren; wählen Sie ein kleineres Modell oder einen kleineren Kontext.</translation>
    </message>
    <message>
        <source>The device %1, which this project measures on, is not in this machine.</source>
        <translation>Das Gerät %1, auf dem dieses Projekt misst, ist nicht in diesem Rechner.</translation>
    </message>
    <message>
        <source>The engine cannot use %1, which this project measures on; &quot;sweetspot-cli doctor&quot; says why.</source>
        <translation>Die Engine kann %1, auf dem dieses Projekt misst, nicht nutzen; „sweetspot-cli doctor“ sagt, warum.</translation>
    </message>
    <message>
        <source>Each lane must be a device, such as cpu or a GPU&apos;s PCI address, or a list of devices.</source>
        <translation>Jede Lane muss ein Gerät sein, etwa cpu oder die PCI-Adresse einer GPU, oder eine Liste von Geräten.</translation>
    </message>
    <message>
        <source>it becomes too large.</source>
        <translation>es wird zu groß.</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>es ist leer.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; leads out of it or is no file.</source>
        <translation>„%1“ führt aus ihm hinaus oder ist keine Datei.</translation>
    </message>
    <message>
        <source>it has no libraries.</source>
        <translation>es hat keine Bibliotheken.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in it twice.</source>
        <translation>„%1“ ist zweimal darin.</translation>
    </message>
    <message>
        <source>The Vulkan driver %1 is not there, although %2 names it; install the driver&apos;s package again.</source>
        <translation>Der Vulkan-Treiber %1 fehlt, obwohl %2 ihn nennt; installieren Sie das Paket des Treibers erneut.</translation>
    </message>
    <message>
        <source>The Vulkan driver %1 cannot be loaded by this build: %2 is missing.</source>
        <translation>Dieser Build kann den Vulkan-Treiber %1 nicht laden: %2 fehlt.</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver is not complete: %1 is missing. Install the part for computing (Debian: libcuda1, Ubuntu: libnvidia-compute).</source>
        <translation>NVIDIAs Treiber ist unvollständig: %1 fehlt. Installieren Sie den Teil zum Rechnen (Debian: libcuda1, Ubuntu: libnvidia-compute).</translation>
    </message>
    <message>
        <source>AMD&apos;s ROCm is not complete: %1 is missing. Install the ROCm of the build&apos;s version, or take the Vulkan build.</source>
        <translation>AMDs ROCm ist unvollständig: %1 fehlt. Installieren Sie das ROCm in der Version des Builds oder nehmen Sie den Vulkan-Build.</translation>
    </message>
    <message>
        <source>The %1 part of llama.cpp cannot be loaded: %2 is missing.</source>
        <translation>Der %1-Teil von llama.cpp kann nicht geladen werden: %2 fehlt.</translation>
    </message>
    <message>
        <source>This llama.cpp is built without %1.</source>
        <translation>Dieses llama.cpp ist ohne %1 gebaut.</translation>
    </message>
    <message>
        <source>You may not use %1. Add yourself to the groups video and render (&quot;sudo usermod -aG video,render $USER&quot;) and log in again.</source>
        <translation>Sie dürfen %1 nicht benutzen. Nehmen Sie sich in die Gruppen video und render auf („sudo usermod -aG video,render $USER“) und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>There is no Vulkan driver on this machine; install the package mesa-vulkan-drivers, or NVIDIA&apos;s driver.</source>
        <translation>Auf diesem Rechner ist kein Vulkan-Treiber; installieren Sie das Paket mesa-vulkan-drivers oder NVIDIAs Treiber.</translation>
    </message>
    <message>
        <source>The only Vulkan driver here draws with the processor, and llama.cpp leaves such a one out; with the environment variable GGML_VK_VISIBLE_DEVICES=0 it takes it.</source>
        <translation>Der einzige Vulkan-Treiber hier zeichnet mit dem Prozessor, und llama.cpp lässt einen solchen aus; mit der Umgebungsvariablen GGML_VK_VISIBLE_DEVICES=0 nimmt es ihn.</translation>
    </message>
    <message>
        <source>The build is there but lists no GPU; its driver may be too old for it.</source>
        <translation>Der Build ist da, führt aber keine GPU auf; vielleicht ist deren Treiber zu alt für ihn.</translation>
    </message>
    <message>
        <source>The %1 build does not suit this machine: %2</source>
        <translation>Der %1-Build passt nicht zu diesem Rechner: %2</translation>
    </message>
    <message>
        <source>The builds need the GNU C library %1 or newer.</source>
        <translation>Die Builds brauchen die GNU-C-Bibliothek %1 oder neuer.</translation>
    </message>
    <message>
        <source>The builds need the GNU C library %1 or newer; this system has %2.</source>
        <translation>Die Builds brauchen die GNU-C-Bibliothek %1 oder neuer; dieses System hat %2.</translation>
    </message>
    <message>
        <source>Builds can be fetched for x86-64 only; install llama.cpp yourself and set llama_cpp.server_path.</source>
        <translation>Builds gibt es nur für x86-64; installieren Sie llama.cpp selbst und setzen Sie llama_cpp.server_path.</translation>
    </message>
    <message>
        <source>There is no NVIDIA GPU.</source>
        <translation>Es gibt keine NVIDIA-GPU.</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver does not answer; install it, or restart after an update of it.</source>
        <translation>NVIDIAs Treiber antwortet nicht; installieren Sie ihn, oder starten Sie nach einer Aktualisierung neu.</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver is made for CUDA %1; the builds need 12.0 or newer. Update the driver.</source>
        <translation>NVIDIAs Treiber ist für CUDA %1 gemacht; die Builds brauchen 12.0 oder neuer. Aktualisieren Sie den Treiber.</translation>
    </message>
    <message>
        <source>There is no AMD GPU.</source>
        <translation>Es gibt keine AMD-GPU.</translation>
    </message>
    <message>
        <source>AMD&apos;s ROCm is not installed.</source>
        <translation>AMDs ROCm ist nicht installiert.</translation>
    </message>
    <message>
        <source>There is no Vulkan driver for %1; install the Vulkan part of NVIDIA&apos;s driver (Debian: nvidia-vulkan-icd, Ubuntu: libnvidia-gl).</source>
        <translation>Für %1 gibt es keinen Vulkan-Treiber; installieren Sie den Vulkan-Teil von NVIDIAs Treiber (Debian: nvidia-vulkan-icd, Ubuntu: libnvidia-gl).</translation>
    </message>
    <message>
        <source>There is no Vulkan driver for %1; install the package mesa-vulkan-drivers.</source>
        <translation>Für %1 gibt es keinen Vulkan-Treiber; installieren Sie das Paket mesa-vulkan-drivers.</translation>
    </message>
    <message>
        <source>There is no GPU.</source>
        <translation>Es gibt keine GPU.</translation>
    </message>
    <message>
        <source>Vulkan computes on GPUs of every maker; here a driver that uses the processor plays one, slowly.</source>
        <translation>Vulkan rechnet auf GPUs aller Hersteller; hier spielt ein Treiber, der den Prozessor nutzt, eine solche, langsam.</translation>
    </message>
    <message>
        <source>Vulkan computes on %1 with the driver that is there.</source>
        <translation>Vulkan rechnet auf %1 mit dem vorhandenen Treiber.</translation>
    </message>
    <message>
        <source>CUDA is the fastest way to compute on GPUs of NVIDIA.</source>
        <translation>CUDA ist der schnellste Weg, auf NVIDIA-GPUs zu rechnen.</translation>
    </message>
    <message>
        <source>ROCm is AMD&apos;s own way to compute on its GPUs.</source>
        <translation>ROCm ist AMDs eigener Weg, auf seinen GPUs zu rechnen.</translation>
    </message>
    <message>
        <source>This build computes on the processor, on every machine.</source>
        <translation>Dieser Build rechnet auf jedem Rechner mit dem Prozessor.</translation>
    </message>
    <message>
        <source>Downloading llama.cpp with Vulkan (17 MB)</source>
        <translation>llama.cpp mit Vulkan wird heruntergeladen (17 MB)</translation>
    </message>
    <message>
        <source>downloaded by Sweetspot, for %1</source>
        <translation>von Sweetspot heruntergeladen, für %1</translation>
    </message>
    <message>
        <source>Downloading %1 (%2)</source>
        <translation>%1 wird heruntergeladen (%2)</translation>
    </message>
    <message>
        <source>The newest llama.cpp release has no %1 build for this machine and its driver.</source>
        <translation>Die neueste Ausgabe von llama.cpp hat keinen %1-Build für diesen Rechner und seinen Treiber.</translation>
    </message>
    <message>
        <source>The newest llama.cpp release does not say where its builds are.</source>
        <translation>Die neueste Ausgabe von llama.cpp sagt nicht, wo ihre Builds sind.</translation>
    </message>
    <message>
        <source>Most of the memory that may be used</source>
        <translation>Das meiste vom nutzbaren Speicher</translation>
    </message>
    <message>
        <source>More memory than may be used</source>
        <translation>Mehr Speicher, als nutzbar ist</translation>
    </message>
    <message>
        <source>llama.cpp lists no devices; check that the servers of llama_cpp.rpc_servers run: %1.</source>
        <translation>llama.cpp führt keine Geräte auf; prüfen Sie, ob die Server aus llama_cpp.rpc_servers laufen: %1.</translation>
    </message>
    <message>
        <source>Command of your own</source>
        <translation>Eigener Befehl</translation>
    </message>
    <message>
        <source>Starts any server that speaks like OpenAI with a command of yours: TGI, SGLang, llamafile, mistral.rs. {model}, {port}, {devices} and {context} are filled in for each cell.</source>
        <translation>Startet jeden OpenAI-kompatiblen Server mit einem eigenen Befehl: TGI, SGLang, llamafile, mistral.rs. {model}, {port}, {devices} und {context} werden für jede Zelle eingesetzt.</translation>
    </message>
    <message>
        <source>A command is given a file or a folder; this is a %1.</source>
        <translation>Ein Befehl bekommt eine Datei oder einen Ordner; dies ist: %1.</translation>
    </message>
    <message>
        <source>Options of a command are written into the command.</source>
        <translation>Optionen eines Befehls gehören in den Befehl selbst.</translation>
    </message>
    <message>
        <source>A quotation mark of the command has no end.</source>
        <translation>Ein Anführungszeichen im Befehl wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>No shell runs the command, so &quot;%1&quot; means nothing; put such things into a script and enter the script.</source>
        <translation>Den Befehl führt keine Shell aus, „%1“ hat darin keine Bedeutung; schreiben Sie so etwas in ein Skript und geben Sie das Skript an.</translation>
    </message>
    <message>
        <source>The command is empty.</source>
        <translation>Der Befehl ist leer.</translation>
    </message>
    <message>
        <source>{%1} is no placeholder; there are {model}, {port}, {devices} and {context}.</source>
        <translation>{%1} ist kein Platzhalter; es gibt {model}, {port}, {devices} und {context}.</translation>
    </message>
    <message>
        <source>The command needs {%1}; without it there is no saying which model answers where.</source>
        <translation>Der Befehl braucht {%1}; ohne diesen Platzhalter ist nicht klar, welches Modell wo antwortet.</translation>
    </message>
    <message>
        <source>The command must begin with a program.</source>
        <translation>Der Befehl muss mit einem Programm beginnen.</translation>
    </message>
    <message>
        <source>A program or a command is a single line of text.</source>
        <translation>Programm und Befehl sind jeweils eine einzelne Textzeile.</translation>
    </message>
    <message>
        <source>Where the program of %1 is cannot be said in its entry.</source>
        <translation>Wo das Programm von %1 liegt, lässt sich im Eintrag nicht angeben.</translation>
    </message>
    <message>
        <source>Only engines of the kind &quot;command&quot; have a command.</source>
        <translation>Nur Engines der Art „command“ haben einen Befehl.</translation>
    </message>
    <message>
        <source>Enter the command that starts the server, such as &quot;%1&quot;.</source>
        <translation>Geben Sie den Befehl ein, der den Server startet, zum Beispiel „%1“.</translation>
    </message>
    <message>
        <source>%1 is started by Sweetspot; add a server that is running at an address as an OpenAI-compatible server.</source>
        <translation>%1 wird von Sweetspot gestartet; fügen Sie einen Server, der schon unter einer Adresse läuft, als OpenAI-kompatiblen Server hinzu.</translation>
    </message>
    <message>
        <source>Also measures GGUF files of LM Studio&apos;s own folder on LM Studio: they are loaded and unloaded, and its server is only stopped if it was not running before.</source>
        <translation>Misst GGUF-Dateien aus dem Ordner von LM Studio auch auf LM Studio: Sie werden geladen und wieder entladen, und der Server wird nur beendet, wenn er vorher nicht lief.</translation>
    </message>
    <message>
        <source>LM Studio loads GGUF files; this is a %1.</source>
        <translation>LM Studio lädt GGUF-Dateien; dies ist: %1.</translation>
    </message>
    <message>
        <source>LM Studio cannot be told which of several GPUs to use.</source>
        <translation>LM Studio lässt sich nicht vorgeben, welche von mehreren GPUs es nutzt.</translation>
    </message>
    <message>
        <source>LM Studio is set up in LM Studio; its entry takes no options or variables.</source>
        <translation>LM Studio wird in LM Studio eingestellt; sein Eintrag nimmt keine Optionen und Variablen.</translation>
    </message>
    <message>
        <source>LM Studio&apos;s command line &quot;lms&quot; is not here; install LM Studio and start it once.</source>
        <translation>Die Befehlszeile „lms“ von LM Studio fehlt; installieren Sie LM Studio und starten Sie es einmal.</translation>
    </message>
    <message>
        <source>LM Studio&apos;s server did not answer within %1 s.</source>
        <translation>Der Server von LM Studio hat innerhalb von %1 s nicht geantwortet.</translation>
    </message>
    <message>
        <source>LM Studio does not have this file; bring it there with &quot;lms import --hard-link&quot; and use the file in its folder.</source>
        <translation>LM Studio hat diese Datei nicht; bringen Sie sie mit „lms import --hard-link“ dorthin und verwenden Sie die Datei in seinem Ordner.</translation>
    </message>
    <message>
        <source>LM Studio does not answer any more; look whether it is still running.</source>
        <translation>LM Studio antwortet nicht mehr; sehen Sie nach, ob es noch läuft.</translation>
    </message>
    <message>
        <source>LM Studio says: %1</source>
        <translation>LM Studio meldet: %1</translation>
    </message>
    <message>
        <source>%1 printed nothing for %2 s and did not get ready; raise limits.max_load_time, or look into the cell&apos;s log for where it hangs.</source>
        <translation>%1 hat %2 s lang nichts ausgegeben und wurde nicht bereit; erhöhen Sie limits.max_load_time, oder sehen Sie im Protokoll der Zelle nach, wo es hängt.</translation>
    </message>
    <message>
        <source>Too many files are open; close other programs and try again.</source>
        <translation>Es sind zu viele Dateien geöffnet; beenden Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Also measures the project&apos;s safetensors folders on NVIDIA&apos;s Triton: Sweetspot writes a model repository for vLLM inside it, or takes a folder that is a Triton model.</source>
        <translation>Misst die Safetensors-Ordner des Projekts auch auf NVIDIAs Triton: Sweetspot schreibt ein Model Repository für das darin enthaltene vLLM oder nimmt einen Ordner, der selbst ein Triton-Modell ist.</translation>
    </message>
    <message>
        <source>Triton loads safetensors folders; this is a %1.</source>
        <translation>Triton lädt Safetensors-Ordner; dies ist: %1.</translation>
    </message>
    <message>
        <source>Triton takes no further options here; a model folder with a configuration of its own has them.</source>
        <translation>Triton nimmt hier keine weiteren Optionen; sie stehen in einem Modellordner mit eigener Konfiguration.</translation>
    </message>
    <message>
        <source>Triton is not installed; put tritonserver on PATH, or name its folder in the engine&apos;s entry.</source>
        <translation>Triton ist nicht installiert; nehmen Sie tritonserver in PATH auf, oder geben Sie seinen Ordner im Eintrag der Engine an.</translation>
    </message>
    <message>
        <source>This Triton has no vLLM built in; use an image or an installation that has it, or a model folder that is a Triton model by itself.</source>
        <translation>Dieses Triton enthält kein vLLM; verwenden Sie ein Image oder eine Installation mit vLLM, oder einen Modellordner, der selbst ein Triton-Modell ist.</translation>
    </message>
    <message>
        <source>Triton could not load the model; the cell&apos;s log says why, and the first error is below.</source>
        <translation>Triton konnte das Modell nicht laden; der Grund steht im Protokoll der Zelle, der erste Fehler darunter.</translation>
    </message>
    <message>
        <source>Triton says that it is ready, but its model does not answer: %1</source>
        <translation>Triton meldet sich bereit, aber sein Modell antwortet nicht: %1</translation>
    </message>
    <message>
        <source>Also measures the project&apos;s safetensors folders on vLLM: Sweetspot starts &quot;vllm serve&quot; for each cell and ends it with all its processes.</source>
        <translation>Misst die Safetensors-Ordner des Projekts auch auf vLLM: Sweetspot startet für jede Zelle „vllm serve“ und beendet es mit allen seinen Prozessen.</translation>
    </message>
    <message>
        <source>vLLM loads safetensors folders; this is a %1.</source>
        <translation>vLLM lädt Safetensors-Ordner; dies ist: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of vLLM&apos;s options that only control how to compute; a project cannot add others.</source>
        <translation>„%1“ gehört nicht zu den Optionen von vLLM, die nur die Berechnung steuern; andere kann ein Projekt nicht hinzufügen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; makes vLLM reach beyond this model, which projects must not do.</source>
        <translation>„%1“ lässt vLLM über dieses Modell hinausgreifen, was Projekte nicht dürfen.</translation>
    </message>
    <message>
        <source>The installation of vLLM is damaged; install it into a new environment.</source>
        <translation>Die Installation von vLLM ist beschädigt; installieren Sie es in eine neue Umgebung.</translation>
    </message>
    <message>
        <source>vLLM has no room for the cache of this context; choose a shorter context, a smaller model or a larger share of memory.</source>
        <translation>vLLM hat keinen Platz für den Cache dieses Kontexts; wählen Sie einen kürzeren Kontext, ein kleineres Modell oder einen größeren Speicheranteil.</translation>
    </message>
    <message>
        <source>Other programs use too much of the GPU&apos;s memory for vLLM; end them, or lower --gpu-memory-utilization in the engine&apos;s options.</source>
        <translation>Andere Programme belegen zu viel GPU-Speicher für vLLM; beenden Sie sie, oder senken Sie --gpu-memory-utilization in den Optionen der Engine.</translation>
    </message>
    <message>
        <source>This vLLM does not know one of the options; another version may.</source>
        <translation>Dieses vLLM kennt eine der Optionen nicht; eine andere Version vielleicht schon.</translation>
    </message>
    <message>
        <source>vLLM found no GPU that it can use; install the driver that it needs, or for the processor the build for CPUs.</source>
        <translation>vLLM hat keine GPU gefunden, die es nutzen kann; installieren Sie den nötigen Treiber, oder für den Prozessor den CPU-Build.</translation>
    </message>
    <message>
        <source>The context is longer than the model allows; choose a shorter one.</source>
        <translation>Der Kontext ist länger, als das Modell erlaubt; wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>This vLLM does not support the model&apos;s architecture; a newer version may.</source>
        <translation>Dieses vLLM unterstützt die Architektur des Modells nicht; eine neuere Version vielleicht schon.</translation>
    </message>
    <message>
        <source>vLLM cannot use the model&apos;s quantization here; another quantization or GPU may do.</source>
        <translation>vLLM kann die Quantisierung des Modells hier nicht nutzen; mit einer anderen Quantisierung oder GPU geht es vielleicht.</translation>
    </message>
    <message>
        <source>The weights of the model are damaged; download it again.</source>
        <translation>Die Gewichte des Modells sind beschädigt; laden Sie es noch einmal herunter.</translation>
    </message>
    <message>
        <source>This is no folder that vLLM can load; it needs config.json, a tokenizer and *.safetensors.</source>
        <translation>Diesen Ordner kann vLLM nicht laden; er braucht config.json, einen Tokenizer und *.safetensors.</translation>
    </message>
    <message>
        <source>There is no vLLM at %1; enter the path of the program or of the Python environment that has it.</source>
        <translation>Unter %1 gibt es kein vLLM; geben Sie den Pfad des Programms oder der Python-Umgebung an, in der es ist.</translation>
    </message>
    <message>
        <source>This vLLM is built for the processor only; install the build for your GPU, or measure it on the processor&apos;s lane.</source>
        <translation>Dieses vLLM rechnet nur auf dem Prozessor; installieren Sie den Build für Ihre GPU, oder messen Sie es auf dem Prozessor.</translation>
    </message>
    <message>
        <source>vLLM cannot be told which GPU %1 is, as its driver gives no id of it.</source>
        <translation>vLLM lässt sich nicht sagen, welche GPU %1 ist, denn der Treiber nennt keine Kennung.</translation>
    </message>
    <message>
        <source>To be measured again for %1 of %2 use cases.</source>
        <translation>Für %1 von %2 Anwendungsfällen neu zu messen.</translation>
    </message>
    <message>
        <source>Only its memory is known.</source>
        <translation>Nur der Speicherbedarf ist bekannt.</translation>
    </message>
    <message>
        <source>Nothing can be recommended yet, because too little that was measured can be relied on. To be measured again: %1.</source>
        <translation>Noch lässt sich nichts empfehlen, weil zu wenig Gemessenes verlässlich ist. Neu zu messen: %1.</translation>
    </message>
    <message>
        <source>Other cells are to be measured again before they can be compared.</source>
        <translation>Andere Zellen müssen neu gemessen werden, bevor sie sich vergleichen lassen.</translation>
    </message>
    <message>
        <source>This project names a program of its own; it is not run until you allow it on the Engines page (or with &quot;sweetspot-cli engines PROJECT allow %1&quot;): %2</source>
        <translation>Dieses Projekt nennt ein eigenes Programm; es läuft erst, wenn Sie es auf der Seite Engines erlauben (oder mit „sweetspot-cli engines PROJEKT allow %1“): %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Own prompts</source>
        <translation>Eigene Prompts</translation>
    </message>
    <message>
        <source>Your own prompts have changed since; the other figures still hold.</source>
        <translation>Ihre eigenen Prompts haben sich seitdem geändert; die anderen Werte gelten weiterhin.</translation>
    </message>
    <message>
        <source>%1 cannot be told to unload %2; close it there.</source>
        <translation>%1 kann %2 nicht auf Anweisung entladen; schließen Sie es dort.</translation>
    </message>
    <message>
        <source>%1 keeps no models of its own.</source>
        <translation>%1 bewahrt keine eigenen Modelle auf.</translation>
    </message>
    <message>
        <source>tuning.threads must be a whole number from 1 to %1.</source>
        <translation>tuning.threads muss eine ganze Zahl von 1 bis %1 sein.</translation>
    </message>
    <message>
        <source>tuning.parallel must be a whole number from 1 to %1.</source>
        <translation>tuning.parallel muss eine ganze Zahl von 1 bis %1 sein.</translation>
    </message>
    <message>
        <source>tuning.batch must be a whole number from 1 to %1.</source>
        <translation>tuning.batch muss eine ganze Zahl von 1 bis %1 sein.</translation>
    </message>
    <message>
        <source>tuning.memory_share must be a number from 0.05 to 0.98.</source>
        <translation>tuning.memory_share muss eine Zahl von 0.05 bis 0.98 sein.</translation>
    </message>
    <message>
        <source>%1 is not told its %2; remove it from the entry&apos;s tuning.</source>
        <translation>%1 lässt sich %2 nicht vorgeben; entfernen Sie es aus tuning in diesem Eintrag.</translation>
    </message>
    <message>
        <source>No Ollama answers at %1; start it.</source>
        <translation>Unter %1 antwortet kein Ollama; starten Sie es.</translation>
    </message>
    <message>
        <source>Ollama already has a model %1.</source>
        <translation>Ollama hat bereits ein Modell %1.</translation>
    </message>
    <message>
        <source>In the memory of %1: %2 (%3). It is not free for what is measured.</source>
        <translation>Im Speicher von %1: %2 (%3). Er fehlt dem, was gemessen wird.</translation>
    </message>
    <message>
        <source>In the memory of %1: %2. It is not free for what is measured.</source>
        <translation>Im Speicher von %1: %2. Er fehlt dem, was gemessen wird.</translation>
    </message>
    <message>
        <source>The memory of this GPU reported errors. Restart the machine; should it happen again, have the card checked.</source>
        <translation>Der Speicher dieser GPU hat Fehler gemeldet. Starten Sie den Rechner neu; kommt es wieder vor, lassen Sie die Karte prüfen.</translation>
    </message>
    <message>
        <source>The GPU&apos;s own firmware stopped answering. Restart the machine; should it happen again, update the NVIDIA driver.</source>
        <translation>Die Firmware der GPU hat nicht mehr geantwortet. Starten Sie den Rechner neu; kommt es wieder vor, aktualisieren Sie den NVIDIA-Treiber.</translation>
    </message>
    <message>
        <source>A program that computed on this GPU failed or was ended; that is mostly the program&apos;s fault. Measure again what was measured at that time.</source>
        <translation>Ein Programm, das auf dieser GPU rechnete, ist abgestürzt oder wurde beendet; meist liegt das am Programm. Messen Sie erneut, was zu dieser Zeit gemessen wurde.</translation>
    </message>
    <message>
        <source>The link between this GPU and another one (NVLink) failed. Check the bridge between them; figures of both together may be too low.</source>
        <translation>Die Verbindung dieser GPU zu einer anderen (NVLink) ist ausgefallen. Prüfen Sie die Brücke zwischen ihnen; Messwerte beider zusammen können zu niedrig sein.</translation>
    </message>
    <message>
        <source>This GPU did not answer any more (it &quot;fell off the bus&quot;). Restart the machine, and check the card&apos;s power supply, seat and temperature.</source>
        <translation>Diese GPU hat nicht mehr geantwortet (sie ist „vom Bus gefallen“). Starten Sie den Rechner neu und prüfen Sie Stromversorgung, Sitz und Temperatur der Karte.</translation>
    </message>
    <message>
        <source>The NVIDIA driver logged a failure of this GPU. NVIDIA&apos;s list of Xid errors says what its number means.</source>
        <translation>Der NVIDIA-Treiber hat einen Fehler dieser GPU protokolliert. Was seine Nummer bedeutet, steht in NVIDIAs Liste der Xid-Fehler.</translation>
    </message>
    <message>
        <source>What the NVIDIA driver logged of failures (Xid) is not known: this user cannot read the kernel&apos;s messages here. To see it: &quot;sudo dmesg | grep Xid&quot;.</source>
        <translation>Ob der NVIDIA-Treiber Fehler protokolliert hat (Xid), ist nicht bekannt: Dieser Benutzer kann die Meldungen des Kernels hier nicht lesen. Ansehen mit: „sudo dmesg | grep Xid“.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (Xid %2, logged %n time(s) since the machine started.)</source>
        <translation>
            <numerusform>%1 (Xid %2, seit dem Start des Rechners %n-mal protokolliert.)</numerusform>
            <numerusform>%1 (Xid %2, seit dem Start des Rechners %n-mal protokolliert.)</numerusform>
        </translation>
    </message>
    <message>
        <source>This GPU is divided into instances (MIG). How busy it is, is not told; memory, power and temperature are those of the whole card, which other instances share. To measure the whole card, end what runs on it, then &quot;sudo nvidia-smi -i %1 -mig 0&quot;.</source>
        <translation>Diese GPU ist in Instanzen geteilt (MIG). Ihre Auslastung wird nicht gemeldet; Speicher, Leistungsaufnahme und Temperatur gelten für die ganze Karte, die sich die Instanzen teilen. Um die ganze Karte zu messen, beenden Sie, was auf ihr läuft, und führen Sie dann „sudo nvidia-smi -i %1 -mig 0“ aus.</translation>
    </message>
    <message>
        <source>This GPU will be divided into instances (MIG) when it is reset; to keep it whole, &quot;sudo nvidia-smi -i %1 -mig 0&quot;.</source>
        <translation>Diese GPU wird beim nächsten Zurücksetzen in Instanzen geteilt (MIG); damit sie ganz bleibt: „sudo nvidia-smi -i %1 -mig 0“.</translation>
    </message>
    <message>
        <source>This GPU is still divided into instances (MIG) until it is reset: &quot;sudo nvidia-smi -i %1 --gpu-reset&quot;, or restart the machine.</source>
        <translation>Diese GPU ist noch in Instanzen geteilt (MIG), bis sie zurückgesetzt wird: „sudo nvidia-smi -i %1 --gpu-reset“, oder starten Sie den Rechner neu.</translation>
    </message>
    <message numerus="yes">
        <source>This GPU&apos;s memory had %n error(s) that could not be corrected since its driver was loaded (ECC). What was measured since then may be wrong. Restart the machine; should it happen again, have the card replaced.</source>
        <translation>
            <numerusform>Der Speicher dieser GPU hatte seit dem Laden des Treibers %n nicht korrigierbaren Fehler (ECC). Was seitdem gemessen wurde, kann falsch sein. Starten Sie den Rechner neu; kommt es wieder vor, lassen Sie die Karte ersetzen.</numerusform>
            <numerusform>Der Speicher dieser GPU hatte seit dem Laden des Treibers %n nicht korrigierbare Fehler (ECC). Was seitdem gemessen wurde, kann falsch sein. Starten Sie den Rechner neu; kommt es wieder vor, lassen Sie die Karte ersetzen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This GPU&apos;s memory had %n error(s) that could not be corrected in its life (ECC), and none since its driver was loaded. Should the number grow, have the card replaced.</source>
        <translation>
            <numerusform>Der Speicher dieser GPU hatte bisher %n nicht korrigierbaren Fehler (ECC), seit dem Laden des Treibers aber keinen. Steigt die Zahl, lassen Sie die Karte ersetzen.</numerusform>
            <numerusform>Der Speicher dieser GPU hatte bisher %n nicht korrigierbare Fehler (ECC), seit dem Laden des Treibers aber keinen. Steigt die Zahl, lassen Sie die Karte ersetzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A bad row of this GPU&apos;s memory could not be replaced, because no spare ones are left. Have the card replaced; until then, what is measured on it may be wrong.</source>
        <translation>Eine defekte Zeile im Speicher dieser GPU konnte nicht ersetzt werden, weil keine Reservezeilen mehr übrig sind. Lassen Sie die Karte ersetzen; bis dahin können Messungen auf ihr falsch sein.</translation>
    </message>
    <message>
        <source>Bad places of this GPU&apos;s memory will be taken out of use when it is reset. Restart the machine before you measure on it.</source>
        <translation>Defekte Stellen im Speicher dieser GPU werden beim nächsten Zurücksetzen stillgelegt. Starten Sie den Rechner neu, bevor Sie auf ihr messen.</translation>
    </message>
    <message>
        <source>other workload</source>
        <translation>andere Last</translation>
    </message>
    <message>
        <source>The settings of the workload have changed since: lengths, streams or temperature.</source>
        <translation>Die Einstellungen der Last haben sich seitdem geändert: Längen, Streams oder Temperatur.</translation>
    </message>
    <message>
        <source>%1 % of the layers</source>
        <translation>%1 % der Schichten</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <comment>on a GPU</comment>
        <translation>
            <numerusform>%n Schicht</numerusform>
            <numerusform>%n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>all layers that fit</source>
        <translation>alle Schichten, die passen</translation>
    </message>
    <message>
        <source>%1: no knee. More GPU memory brings speed evenly, or the figures are too few or too uncertain to say.</source>
        <translation>%1: kein Knick. Mehr GPU-Speicher bringt gleichmäßig mehr Tempo, oder es sind zu wenige oder zu unsichere Zahlen, um es zu sagen.</translation>
    </message>
    <message>
        <source>%1: the knee is at %2 of GPU memory (%3) with %4; beyond it more memory brings less speed.</source>
        <translation>%1: Der Knick liegt bei %2 GPU-Speicher (%3) mit %4; darüber bringt mehr Speicher weniger Tempo.</translation>
    </message>
    <message>
        <source>%1: the knee is at %2 of GPU memory (%3) with %4; only beyond it more memory brings much speed.</source>
        <translation>%1: Der Knick liegt bei %2 GPU-Speicher (%3) mit %4; erst darüber bringt mehr Speicher viel Tempo.</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>Zusammenfassungen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation>Retrieval</translation>
    </message>
    <message>
        <source>Figures that were measured with another workload (lengths, streams, temperature) are not compared.</source>
        <translation>Werte, die mit einer anderen Last gemessen wurden (Längen, Streams, Temperatur), werden nicht verglichen.</translation>
    </message>
    <message>
        <source>threads: %1</source>
        <translation>Threads: %1</translation>
    </message>
    <message>
        <source>streams: up to %1</source>
        <translation>Streams: bis zu %1</translation>
    </message>
    <message>
        <source>batch: %1 tokens</source>
        <translation>Batch: %1 Token</translation>
    </message>
    <message>
        <source>%1 % of each card</source>
        <translation>%1 % jeder Karte</translation>
    </message>
    <message>
        <source>waiting for the GPU to cool down</source>
        <translation>wartet, bis die GPU abgekühlt ist</translation>
    </message>
    <message>
        <source>Speed by GPU memory</source>
        <translation>Tempo nach GPU-Speicher</translation>
    </message>
    <message>
        <source>This chart needs a model that was measured with several shares of its layers on a GPU.</source>
        <translation>Dieses Diagramm braucht ein Modell, das mit verschiedenen Anteilen seiner Schichten auf einer GPU gemessen wurde.</translation>
    </message>
    <message>
        <source>knee of %1</source>
        <translation>Knick von %1</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>Knick</translation>
    </message>
    <message>
        <source>The tuning is a map such as {threads: 8, parallel: 4}.</source>
        <translation>tuning ist eine Zuordnung wie {threads: 8, parallel: 4}.</translation>
    </message>
    <message>
        <source>tuning.%1 must be a whole number.</source>
        <translation>tuning.%1 muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>tuning.%1 must be a number.</source>
        <translation>tuning.%1 muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>This use is not known.</source>
        <translation>Diese Verwendung ist nicht bekannt.</translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation>die des Modells</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>Temperatur %1</translation>
    </message>
    <message>
        <source>the likeliest token</source>
        <translation>das wahrscheinlichste Token</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>Chat-Vorlage</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Sampling</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Slots</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>not known of all</source>
        <translation>nicht von allen bekannt</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Engines</translation>
    </message>
    <message>
        <source>Differences are from the first column. Below the figures: what was equal for all of them, and what was not.</source>
        <translation>Unterschiede beziehen sich auf die erste Spalte. Unter den Werten steht, was bei allen gleich war und was nicht.</translation>
    </message>
    <message>
        <source>%1 is one of several files of a model; copy all of them with a file manager.</source>
        <translation>%1 ist eine von mehreren Dateien eines Modells; kopieren Sie alle mit einem Dateimanager.</translation>
    </message>
    <message>
        <source>%1 is one of several files of a model; merge them first (llama-gguf-split --merge).</source>
        <translation>%1 ist eine von mehreren Dateien eines Modells; fügen Sie sie zuerst zusammen (llama-gguf-split --merge).</translation>
    </message>
    <message>
        <source>This is more than a command and its words; only what stands in the text itself is read.</source>
        <translation>Das ist mehr als ein Befehl und seine Wörter; gelesen wird nur, was im Text selbst steht.</translation>
    </message>
    <message>
        <source>The command of %1 has no %2, which is filled in with the parameter %3.</source>
        <translation>Der Befehl von %1 enthält kein %2, das mit dem Parameter %3 gefüllt wird.</translation>
    </message>
    <message>
        <source>%1 does not take the parameter %2.</source>
        <translation>%1 nimmt den Parameter %2 nicht an.</translation>
    </message>
    <message>
        <source>%1 does not take %2 for the parameter %3, only: %4.</source>
        <translation>%1 nimmt %2 für den Parameter %3 nicht an, nur: %4.</translation>
    </message>
    <message>
        <source>%1 takes the parameter %2 only where the CPU computes.</source>
        <translation>%1 nimmt den Parameter %2 nur an, wo die CPU rechnet.</translation>
    </message>
    <message>
        <source>The parameter %1 is set when a server of %2 starts; the one at %3 is already running.</source>
        <translation>Der Parameter %1 wird beim Start eines Servers von %2 gesetzt; der unter %3 läuft bereits.</translation>
    </message>
    <message>
        <source>%1 (%2) has no option %3, which the parameter %4=%5 needs.</source>
        <translation>%1 (%2) hat keine Option %3, die der Parameter %4=%5 braucht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is set by the parameter %2; write it as that.</source>
        <translation>„%1“ wird durch den Parameter %2 gesetzt; gib es als diesen an.</translation>
    </message>
    <message>
        <source>%1 (%2) has no option %3.</source>
        <translation>%1 (%2) hat keine Option %3.</translation>
    </message>
    <message>
        <source>%1 is not a server of %2.</source>
        <translation>%1 ist kein Server von %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no option, and no option before it takes it; options begin with a dash and have one value at most.</source>
        <translation>„%1“ ist keine Option, und keine Option davor nimmt es an; Optionen beginnen mit einem Strich und haben höchstens einen Wert.</translation>
    </message>
    <message>
        <source>The option %1 is there twice.</source>
        <translation>Die Option %1 kommt zweimal vor.</translation>
    </message>
    <message>
        <source>No container image of this engine is known.</source>
        <translation>Von dieser Engine ist kein Container-Image bekannt.</translation>
    </message>
    <message>
        <source>The build that was measured: a container has its own, and another driver&apos;s libraries and cache of the disk.</source>
        <translation>Der gemessene Build: Ein Container hat seinen eigenen, dazu andere Treiberbibliotheken und einen anderen Festplatten-Cache.</translation>
    </message>
    <message>
        <source>docker compose (YAML)</source>
        <translation>docker compose (YAML)</translation>
    </message>
    <message>
        <source>No one program serves this cell.</source>
        <translation>Kein einzelnes Programm stellt diese Zelle bereit.</translation>
    </message>
    <message>
        <source>The text is too long to be settings of a server.</source>
        <translation>Der Text ist zu lang für Einstellungen eines Servers.</translation>
    </message>
    <message>
        <source>This is not a text.</source>
        <translation>Das ist kein Text.</translation>
    </message>
    <message>
        <source>This form cannot hold &quot;%1&quot;.</source>
        <translation>Diese Form kann „%1“ nicht aufnehmen.</translation>
    </message>
    <message>
        <source>This is not what Sweetspot writes as &quot;%1&quot;, or it was changed in a way that it cannot read.</source>
        <translation>Das ist nicht, was Sweetspot als „%1“ schreibt, oder es wurde so geändert, dass es nicht lesbar ist.</translation>
    </message>
    <message>
        <source>In a configuration that exists, add the entry below &quot;models&quot; and keep the longer healthCheckTimeout.</source>
        <translation>In einer vorhandenen Konfiguration den Eintrag unter „models“ ergänzen und das längere healthCheckTimeout behalten.</translation>
    </message>
    <message>
        <source>llama-swap (YAML)</source>
        <translation>llama-swap (YAML)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither an option nor its value.</source>
        <translation>„%1“ ist weder eine Option noch deren Wert.</translation>
    </message>
    <message>
        <source>No command serves this cell.</source>
        <translation>Kein Befehl stellt diese Zelle bereit.</translation>
    </message>
    <message>
        <source>Shell command</source>
        <translation>Shell-Befehl</translation>
    </message>
    <message>
        <source>Write the whole path of %1 into ExecStart; it was not recorded.</source>
        <translation>Den ganzen Pfad von %1 in ExecStart eintragen; er wurde nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>Save it in ~/.config/systemd/user and start it with &quot;systemctl --user enable --now %1&quot;.</source>
        <translation>In ~/.config/systemd/user speichern und mit „systemctl --user enable --now %1“ starten.</translation>
    </message>
    <message>
        <source>systemd unit of your own</source>
        <translation>Eigene systemd-Unit</translation>
    </message>
    <message>
        <source>systemd would replace something in this, or not take it; only plain values are read.</source>
        <translation>systemd würde hier etwas ersetzen oder es nicht annehmen; gelesen werden nur einfache Werte.</translation>
    </message>
    <message>
        <source>This command names no model file.</source>
        <translation>Dieser Befehl nennt keine Modelldatei.</translation>
    </message>
    <message>
        <source>Whether there is an image of build %1: not every build has one, and distributions count theirs differently; then take the nearest.</source>
        <translation>Ob es ein Image von Build %1 gibt: Nicht jeder Build hat eines, und Distributionen zählen anders; dann das nächstliegende nehmen.</translation>
    </message>
    <message>
        <source>The build: it was not recorded, so the tag names the newest.</source>
        <translation>Der Build: Er wurde nicht aufgezeichnet, daher nennt der Tag den neuesten.</translation>
    </message>
    <message>
        <source>It was measured without a prompt cache in host memory (--cache-ram 0, --ctx-checkpoints 0). For conversations leave those two out; memory is then not what was measured.</source>
        <translation>Gemessen wurde ohne Prompt-Cache im Hauptspeicher (--cache-ram 0, --ctx-checkpoints 0). Für Gespräche diese beiden weglassen; der Speicherbedarf ist dann nicht der gemessene.</translation>
    </message>
    <message>
        <source>Options that do not stand here were left to llama-server, too; another build may choose others.</source>
        <translation>Optionen, die hier nicht stehen, blieben auch beim Messen llama-server überlassen; ein anderer Build wählt womöglich andere.</translation>
    </message>
    <message>
        <source>%1: it is no option of a model in such a file.</source>
        <translation>%1: In einer solchen Datei ist das keine Option eines Modells.</translation>
    </message>
    <message>
        <source>Options that add up when they are given several times: a section holds each once, so the last stands there.</source>
        <translation>Optionen, die sich summieren, wenn sie mehrmals angegeben werden: Ein Abschnitt enthält jede nur einmal, daher steht die letzte dort.</translation>
    </message>
    <message>
        <source>The variable %1=%2: set it for the router, whose servers all get it.</source>
        <translation>Die Variable %1=%2: für den Router setzen, dessen Server sie alle bekommen.</translation>
    </message>
    <message>
        <source>This cell was not measured with llama-server.</source>
        <translation>Diese Zelle wurde nicht mit llama-server gemessen.</translation>
    </message>
    <message>
        <source>Start the router with &quot;llama-server --models-preset %1&quot; and no other options: those on its command line come before every section.</source>
        <translation>Den Router mit „llama-server --models-preset %1“ und ohne weitere Optionen starten: Die seiner Befehlszeile gehen jedem Abschnitt vor.</translation>
    </message>
    <message>
        <source>llama-server router preset (INI)</source>
        <translation>Vorgabe für den Router von llama-server (INI)</translation>
    </message>
    <message>
        <source>LM Studio does not take this model.</source>
        <translation>LM Studio nimmt dieses Modell nicht.</translation>
    </message>
    <message>
        <source>These settings are of an engine that is too different.</source>
        <translation>Diese Einstellungen gehören zu einer Engine, die zu verschieden ist.</translation>
    </message>
    <message>
        <source>Save it in LM Studio&apos;s folder below user-concrete-model-default-config, in the folders of publisher and repository that the model has in its folder of models. LM Studio does not document the file and may read it otherwise: look at the load settings afterwards.</source>
        <translation>In LM Studios Ordner unter user-concrete-model-default-config speichern, in den Ordnern von Herausgeber und Repository, die das Modell in seinem Modellordner hat. LM Studio dokumentiert die Datei nicht und liest sie womöglich anders: danach die Ladeeinstellungen ansehen.</translation>
    </message>
    <message>
        <source>%1 %2: LM Studio takes a share of the layers, so that the number may be another.</source>
        <translation>%1 %2: LM Studio nimmt einen Anteil der Schichten, die Zahl kann also abweichen.</translation>
    </message>
    <message>
        <source>%1: LM Studio&apos;s file has no such setting.</source>
        <translation>%1: LM Studios Datei hat keine solche Einstellung.</translation>
    </message>
    <message>
        <source>LM Studio model default (JSON)</source>
        <translation>LM Studio, Vorgabe eines Modells (JSON)</translation>
    </message>
    <message>
        <source>Ollama does not take this model.</source>
        <translation>Ollama nimmt dieses Modell nicht.</translation>
    </message>
    <message>
        <source>%1=%2: its server is told so, for all models; see the form for the service.</source>
        <translation>%1=%2: Das wird dem Server gesagt, für alle Modelle; siehe die Form für den Dienst.</translation>
    </message>
    <message>
        <source>Make the model with &quot;ollama create %1 -f Modelfile&quot;.</source>
        <translation>Das Modell mit „ollama create %1 -f Modelfile“ anlegen.</translation>
    </message>
    <message>
        <source>This cell needs no variables of Ollama&apos;s service.</source>
        <translation>Diese Zelle braucht keine Variablen des Ollama-Dienstes.</translation>
    </message>
    <message>
        <source>It counts for every model of that server. Save it in /etc/systemd/system/ollama.service.d, then &quot;systemctl daemon-reload&quot; and &quot;systemctl restart ollama&quot;.</source>
        <translation>Es gilt für jedes Modell dieses Servers. In /etc/systemd/system/ollama.service.d speichern, dann „systemctl daemon-reload“ und „systemctl restart ollama“.</translation>
    </message>
    <message>
        <source>The model and its parameters: see the Modelfile.</source>
        <translation>Das Modell und seine Parameter: siehe das Modelfile.</translation>
    </message>
    <message>
        <source>%1: Ollama has no such setting.</source>
        <translation>%1: Ollama hat keine solche Einstellung.</translation>
    </message>
    <message>
        <source>Ollama Modelfile</source>
        <translation>Ollama-Modelfile</translation>
    </message>
    <message>
        <source>Variables of Ollama&apos;s service</source>
        <translation>Variablen des Ollama-Dienstes</translation>
    </message>
    <message>
        <source>This command names no model folder.</source>
        <translation>Dieser Befehl nennt keinen Modellordner.</translation>
    </message>
    <message>
        <source>All of the model is on the device, so the CPU computes none of it.</source>
        <translation>Das ganze Modell liegt auf dem Gerät, also berechnet die CPU nichts davon.</translation>
    </message>
    <message>
        <source>This lane has no GPU.</source>
        <translation>Diese Lane hat keine GPU.</translation>
    </message>
    <message>
        <source>This lane has one device.</source>
        <translation>Diese Lane hat ein einziges Gerät.</translation>
    </message>
    <message>
        <source>One device has all of the model.</source>
        <translation>Ein Gerät hat das ganze Modell.</translation>
    </message>
    <message>
        <source>No device is the main one when layers are split.</source>
        <translation>Wenn Schichten verteilt werden, ist kein Gerät das Hauptgerät.</translation>
    </message>
    <message>
        <source>The number of layers is set.</source>
        <translation>Die Zahl der Schichten ist vorgegeben.</translation>
    </message>
    <message>
        <source>The model has no experts.</source>
        <translation>Das Modell hat keine Experten.</translation>
    </message>
    <message>
        <source>No experts are in host memory.</source>
        <translation>Im Hauptspeicher liegen keine Experten.</translation>
    </message>
    <message>
        <source>The model has no sliding windows.</source>
        <translation>Das Modell hat keine gleitenden Fenster.</translation>
    </message>
    <message>
        <source>There is one slot.</source>
        <translation>Es gibt nur einen Slot.</translation>
    </message>
    <message>
        <source>Both sides of the cache have types of their own.</source>
        <translation>Beide Seiten des Caches haben einen eigenen Typ.</translation>
    </message>
    <message>
        <source>No model drafts tokens.</source>
        <translation>Kein Modell entwirft Tokens.</translation>
    </message>
    <message>
        <source>The draft model %1 is not in the model folder; put it there or correct the parameter spec_draft_model.</source>
        <translation>Das Entwurfsmodell %1 ist nicht im Modellordner; lege es dorthin oder korrigiere den Parameter spec_draft_model.</translation>
    </message>
    <message>
        <source>%1, as Sweetspot measured it.</source>
        <translation>%1, wie von Sweetspot gemessen.</translation>
    </message>
    <message>
        <source>%1, as Sweetspot %2 measured it on %3.</source>
        <translation>%1, wie von Sweetspot %2 am %3 gemessen.</translation>
    </message>
    <message>
        <source>driver %1</source>
        <translation>Treiber %1</translation>
    </message>
    <message>
        <source>held to %1 W of %2 W</source>
        <translation>auf %1 W von %2 W begrenzt</translation>
    </message>
    <message>
        <source>drives a screen</source>
        <translation>steuert einen Bildschirm an</translation>
    </message>
    <message>
        <source>GPU: %1</source>
        <translation>GPU: %1</translation>
    </message>
    <message>
        <source>Context: the server gave %1 tokens to each of %2 requests at once.</source>
        <translation>Kontext: Der Server gab jeder von %2 gleichzeitigen Anfragen %1 Token.</translation>
    </message>
    <message>
        <source>Context: %1 tokens were asked for; the server did not say what it gave.</source>
        <translation>Kontext: Verlangt wurden %1 Token; was er gab, sagte der Server nicht.</translation>
    </message>
    <message>
        <source>Model: %1, fingerprint %2.</source>
        <translation>Modell: %1, Fingerabdruck %2.</translation>
    </message>
    <message>
        <source>Model: %1.</source>
        <translation>Modell: %1.</translation>
    </message>
    <message>
        <source>Written by Sweetspot %1 on %2.</source>
        <translation>Geschrieben von Sweetspot %1 am %2.</translation>
    </message>
    <message>
        <source>This form cannot hold these settings.</source>
        <translation>Diese Form kann diese Einstellungen nicht aufnehmen.</translation>
    </message>
    <message>
        <source>Where the model lies: %1 begins in the folder that Sweetspot was started in.</source>
        <translation>Wo das Modell liegt: %1 beginnt in dem Ordner, in dem Sweetspot gestartet wurde.</translation>
    </message>
    <message>
        <source>The context that was measured: %1 tokens stand here instead.</source>
        <translation>Der gemessene Kontext: Hier stehen stattdessen %1 Token.</translation>
    </message>
    <message>
        <source>Not said here: %1</source>
        <translation>Hier nicht gesagt: %1</translation>
    </message>
    <message>
        <source>No server was started for this cell.</source>
        <translation>Für diese Zelle wurde kein Server gestartet.</translation>
    </message>
    <message>
        <source>There is no form %1; there are %2.</source>
        <translation>Es gibt keine Form %1; es gibt %2.</translation>
    </message>
    <message>
        <source>Verified: what was measured was started in this form.</source>
        <translation>Geprüft: Das Gemessene wurde in dieser Form gestartet.</translation>
    </message>
    <message>
        <source>Not verified in this form: the settings were measured, but not started from this text.</source>
        <translation>In dieser Form nicht geprüft: Die Einstellungen wurden gemessen, aber nicht aus diesem Text gestartet.</translation>
    </message>
    <message>
        <source>Not verified in this form, which cannot say everything that was measured.</source>
        <translation>In dieser Form nicht geprüft; sie kann nicht alles sagen, was gemessen wurde.</translation>
    </message>
    <message>
        <source>The setting %1 cannot be tuned as it is described.</source>
        <translation>Die Einstellung %1 lässt sich so, wie sie beschrieben ist, nicht optimieren.</translation>
    </message>
    <message>
        <source>Too many settings to tune at once; leave some out.</source>
        <translation>Zu viele Einstellungen auf einmal; einige weglassen.</translation>
    </message>
    <message>
        <source>Choose at least one kind of setting to tune.</source>
        <translation>Mindestens eine Art von Einstellung zum Optimieren wählen.</translation>
    </message>
    <message>
        <source>The record of this tuning has no plan; begin anew.</source>
        <translation>Die Aufzeichnung dieser Optimierung hat keinen Plan; neu beginnen.</translation>
    </message>
    <message>
        <source>The record of this tuning is of a newer version of the program.</source>
        <translation>Die Aufzeichnung dieser Optimierung stammt von einer neueren Version des Programms.</translation>
    </message>
    <message>
        <source>A line of the record of this tuning cannot be read.</source>
        <translation>Eine Zeile der Aufzeichnung dieser Optimierung ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The search is running.</source>
        <translation>Die Suche läuft.</translation>
    </message>
    <message>
        <source>A whole pass over the settings gained too little to go on.</source>
        <translation>Ein ganzer Durchgang durch die Einstellungen brachte zu wenig, um weiterzusuchen.</translation>
    </message>
    <message>
        <source>All passes over the settings were made.</source>
        <translation>Alle Durchgänge durch die Einstellungen sind gemacht.</translation>
    </message>
    <message>
        <source>Every combination was measured.</source>
        <translation>Jede Kombination wurde gemessen.</translation>
    </message>
    <message>
        <source>The time for searching was used up.</source>
        <translation>Die Zeit für die Suche ist aufgebraucht.</translation>
    </message>
    <message>
        <source>There is no setting here that can change anything.</source>
        <translation>Hier gibt es keine Einstellung, die etwas ändern kann.</translation>
    </message>
    <message>
        <source>The machine was too unsteady: the same settings measured twice did not agree.</source>
        <translation>Der Rechner war zu unruhig: Dieselben Einstellungen, zweimal gemessen, stimmten nicht überein.</translation>
    </message>
    <message>
        <source>You ended the search.</source>
        <translation>Die Suche wurde von Hand beendet.</translation>
    </message>
    <message>
        <source>Tuning is running.</source>
        <translation>Die Optimierung läuft.</translation>
    </message>
    <message>
        <source>Better settings were found and verified.</source>
        <translation>Bessere Einstellungen wurden gefunden und bestätigt.</translation>
    </message>
    <message>
        <source>Your settings are already the best of those that were tried.</source>
        <translation>Die bisherigen Einstellungen sind schon die besten von allen, die probiert wurden.</translation>
    </message>
    <message>
        <source>Nothing better was found in the time there was.</source>
        <translation>In der verfügbaren Zeit wurde nichts Besseres gefunden.</translation>
    </message>
    <message>
        <source>What the search found is not surely better; your settings stay.</source>
        <translation>Was die Suche fand, ist nicht sicher besser; die bisherigen Einstellungen bleiben.</translation>
    </message>
    <message>
        <source>What the search found does not run reliably; your settings stay.</source>
        <translation>Was die Suche fand, läuft nicht zuverlässig; die bisherigen Einstellungen bleiben.</translation>
    </message>
    <message>
        <source>This machine is too unsteady to tell; close other programs and try again.</source>
        <translation>Dieser Rechner ist zu unruhig für eine Aussage; andere Programme schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There was no time left to verify what was found; allow more minutes.</source>
        <translation>Es blieb keine Zeit, das Gefundene zu bestätigen; mehr Minuten vorsehen.</translation>
    </message>
    <message>
        <source>Tuning was stopped; your settings stay.</source>
        <translation>Die Optimierung wurde angehalten; die bisherigen Einstellungen bleiben.</translation>
    </message>
    <message>
        <source>Your own settings do not run on this machine; measure the cell first.</source>
        <translation>Die bisherigen Einstellungen laufen auf diesem Rechner nicht; zuerst die Zelle messen.</translation>
    </message>
    <message>
        <source>There are too many combinations to measure all; leave settings or levels out.</source>
        <translation>Es gibt zu viele Kombinationen, um alle zu messen; Einstellungen oder Stufen weglassen.</translation>
    </message>
    <message>
        <source>The record of this tuning does not fit its plan; begin anew.</source>
        <translation>Die Aufzeichnung dieser Optimierung passt nicht zu ihrem Plan; neu beginnen.</translation>
    </message>
    <message>
        <source>The machine was unsteady at times; what was measured then was left out.</source>
        <translation>Der Rechner war zeitweise unruhig; was dabei gemessen wurde, zählt nicht.</translation>
    </message>
    <message>
        <source>Measurements vary a lot on this machine; small gains cannot be seen.</source>
        <translation>Die Messwerte schwanken auf diesem Rechner stark; kleine Gewinne sind nicht zu erkennen.</translation>
    </message>
    <message>
        <source>The time was short, so each comparison was repeated less often.</source>
        <translation>Die Zeit war knapp, daher wurde jeder Vergleich seltener wiederholt.</translation>
    </message>
    <message>
        <source>Settings that were starting when the machine or the program went down were left out.</source>
        <translation>Einstellungen, die gerade gestartet wurden, als der Rechner oder das Programm ausfiel, wurden ausgelassen.</translation>
    </message>
    <message>
        <source>A change that turned out to gain nothing was taken back.</source>
        <translation>Eine Änderung, die nichts brachte, wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The best settings did not run reliably, so the next best were verified.</source>
        <translation>Die besten Einstellungen liefen nicht zuverlässig, daher wurden die nächstbesten geprüft.</translation>
    </message>
    <message>
        <source>%1 of the parameter %2 needs a draft model; name its file in the parameter %3.</source>
        <translation>%1 des Parameters %2 braucht ein Entwurfsmodell; nenne dessen Datei im Parameter %3.</translation>
    </message>
    <message>
        <source>from %1 to %2 %</source>
        <translation>von %1 bis %2 %</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>Was geholfen hat</translation>
    </message>
    <message>
        <source>What each change is worth was not measured; a more thorough tuning does that.</source>
        <translation>Was jede Änderung bringt, wurde nicht gemessen; das macht eine gründlichere Optimierung.</translation>
    </message>
    <message>
        <source>No change was kept.</source>
        <translation>Keine Änderung wurde behalten.</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 zu %3</translation>
    </message>
    <message>
        <source>Only together</source>
        <translation>Nur zusammen</translation>
    </message>
    <message>
        <source>“Only together” is what the changes gain or lose beside each other.</source>
        <translation>„Nur zusammen“ ist, was die Änderungen nebeneinander gewinnen oder verlieren.</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Speed and memory</source>
        <translation>Tempo und Speicher</translation>
    </message>
    <message>
        <source>Time of a round of requests [s]</source>
        <translation>Zeit einer Runde von Anfragen [s]</translation>
    </message>
    <message>
        <source>Memory, predicted [GB]</source>
        <translation>Speicher, vorhergesagt [GB]</translation>
    </message>
    <message>
        <source>The memory of these settings is not known before they are started.</source>
        <translation>Der Speicherbedarf dieser Einstellungen ist vor dem Start nicht bekannt.</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Probiert</translation>
    </message>
    <message>
        <source>Your settings</source>
        <translation>Bisherige Einstellungen</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>All settings that were tried</source>
        <translation>Alle probierten Einstellungen</translation>
    </message>
    <message>
        <source>Level, from the first (0) to the last (1)</source>
        <translation>Stufe, von der ersten (0) bis zur letzten (1)</translation>
    </message>
    <message>
        <source>Nothing else than your settings was started.</source>
        <translation>Außer den bisherigen Einstellungen wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>Best settings of %1</source>
        <translation>Beste Einstellungen von %1</translation>
    </message>
    <message>
        <source>Tried and rejected</source>
        <translation>Probiert und verworfen</translation>
    </message>
    <message>
        <source>Changed: %1.</source>
        <translation>Geändert: %1.</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>What the search found is not surely better (%1 to %2 %); your settings stay.</source>
        <translation>Was die Suche fand, ist nicht sicher besser (%1 bis %2 %); die bisherigen Einstellungen bleiben.</translation>
    </message>
    <message>
        <source>Verification %1 of %2: the new settings.</source>
        <translation>Prüfung %1 von %2: die neuen Einstellungen.</translation>
    </message>
    <message>
        <source>Verification %1 of %2: your settings.</source>
        <translation>Prüfung %1 von %2: die bisherigen Einstellungen.</translation>
    </message>
    <message>
        <source>Warming up the machine.</source>
        <translation>Die Maschine läuft warm.</translation>
    </message>
    <message>
        <source>Measuring your settings several times, to know how much measurements vary.</source>
        <translation>Die bisherigen Einstellungen werden mehrmals gemessen, um zu wissen, wie sehr Messungen schwanken.</translation>
    </message>
    <message>
        <source>Comparison %1: the best so far once more (%2).</source>
        <translation>Vergleich %1: das bisher Beste noch einmal (%2).</translation>
    </message>
    <message>
        <source>Comparison %1: trying %2.</source>
        <translation>Vergleich %1: probiert wird %2.</translation>
    </message>
    <message>
        <source>Measuring what each change is worth: %1.</source>
        <translation>Gemessen wird, was jede Änderung bringt: %1.</translation>
    </message>
    <message>
        <source>It does not run.</source>
        <translation>Es läuft nicht.</translation>
    </message>
    <message>
        <source>Not started: it would need %1 of memory, and there are %2.</source>
        <translation>Nicht gestartet: Es bräuchte %1 Speicher, und es gibt %2.</translation>
    </message>
    <message>
        <source>Not started: it would not fit into memory.</source>
        <translation>Nicht gestartet: Es würde nicht in den Speicher passen.</translation>
    </message>
    <message>
        <source>Not started: it needs no less memory than what did not fit (%1).</source>
        <translation>Nicht gestartet: Es braucht nicht weniger Speicher als das, was nicht passte (%1).</translation>
    </message>
    <message>
        <source>Not started: it needs no less memory than what did not fit.</source>
        <translation>Nicht gestartet: Es braucht nicht weniger Speicher als das, was nicht passte.</translation>
    </message>
    <message>
        <source>Not started: even at the full speed of the memory it is slower than the best so far.</source>
        <translation>Nicht gestartet: Selbst bei vollem Tempo des Speichers ist es langsamer als das bisher Beste.</translation>
    </message>
    <message>
        <source>Not started: the engine ignores this setting.</source>
        <translation>Nicht gestartet: Die Engine beachtet diese Einstellung nicht.</translation>
    </message>
    <message>
        <source>Not started: it changes the answers, which was not allowed.</source>
        <translation>Nicht gestartet: Es ändert die Antworten, und das war nicht erlaubt.</translation>
    </message>
    <message>
        <source>Better than what it was compared with; the search went on from it.</source>
        <translation>Besser als das, womit es verglichen wurde; die Suche ging von dort weiter.</translation>
    </message>
    <message>
        <source>Slower.</source>
        <translation>Langsamer.</translation>
    </message>
    <message>
        <source>It gains less than %1 %.</source>
        <translation>Es bringt weniger als %1 %.</translation>
    </message>
    <message>
        <source>No sure gain.</source>
        <translation>Kein sicherer Gewinn.</translation>
    </message>
    <message>
        <source>The comparison ended before it was known.</source>
        <translation>Der Vergleich endete, bevor es feststand.</translation>
    </message>
    <message>
        <source>%1 % (%2 to %3 %)</source>
        <translation>%1 % (%2 bis %3 %)</translation>
    </message>
    <message>
        <source>your settings</source>
        <translation>die bisherigen Einstellungen</translation>
    </message>
    <message numerus="yes">
        <source>Your settings are already the best of %n tried.</source>
        <translation>
            <numerusform>Die bisherigen Einstellungen sind schon die besten von %n probierten.</numerusform>
            <numerusform>Die bisherigen Einstellungen sind schon die besten von %n probierten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing better than your settings was found among %n tried.</source>
        <translation>
            <numerusform>Unter %n probierten wurde nichts Besseres als die bisherigen Einstellungen gefunden.</numerusform>
            <numerusform>Unter %n probierten wurde nichts Besseres als die bisherigen Einstellungen gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>A gain of %1 % or more would have been seen in four of five cases.</source>
        <translation>Ein Gewinn ab %1 % wäre in vier von fünf Fällen zu sehen gewesen.</translation>
    </message>
    <message numerus="yes">
        <source>Finding out what %n choice(s) of settings would need.</source>
        <translation>
            <numerusform>Ermittelt wird, was %n Wahl von Einstellungen bräuchte.</numerusform>
            <numerusform>Ermittelt wird, was %n Einstellungen bräuchten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting until the memory is free again.</source>
        <translation>Warten, bis der Speicher wieder frei ist.</translation>
    </message>
    <message>
        <source>The memory was not enough.</source>
        <translation>Der Speicher reichte nicht.</translation>
    </message>
    <message>
        <source>It loaded, but the memory was not enough for a prompt as long as the context.</source>
        <translation>Es wurde geladen, aber der Speicher reichte nicht für einen Prompt in Länge des Kontexts.</translation>
    </message>
    <message>
        <source>The server did not answer any more.</source>
        <translation>Der Server antwortete nicht mehr.</translation>
    </message>
    <message>
        <source>The server did not start in time, twice.</source>
        <translation>Der Server startete zweimal nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>The engine ignored the setting.</source>
        <translation>Die Engine beachtete die Einstellung nicht.</translation>
    </message>
    <message>
        <source>The server ended by itself.</source>
        <translation>Der Server beendete sich selbst.</translation>
    </message>
    <message>
        <source>The machine or the program went down while it was starting.</source>
        <translation>Die Maschine oder das Programm fiel aus, während es startete.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Warum nicht</translation>
    </message>
    <message>
        <source>Tuned for: %1.</source>
        <translation>Optimiert für: %1.</translation>
    </message>
    <message>
        <source>Measured on %1, in %2.</source>
        <translation>Gemessen am %1, in %2.</translation>
    </message>
    <message>
        <source>Machine: %1</source>
        <translation>Maschine: %1</translation>
    </message>
    <message>
        <source>The figures hold for this model, this engine and this machine.</source>
        <translation>Die Zahlen gelten für dieses Modell, diese Engine und diese Maschine.</translation>
    </message>
    <message>
        <source>The server&apos;s answer says nothing of its speed.</source>
        <translation>Die Antwort des Servers sagt nichts über seine Geschwindigkeit.</translation>
    </message>
    <message>
        <source>reading a prompt as long as the context</source>
        <translation>liest einen Prompt so lang wie der Kontext</translation>
    </message>
    <message>
        <source>request %1 of %2</source>
        <translation>Anfrage %1 von %2</translation>
    </message>
    <message>
        <source>There is no tuning %1.</source>
        <translation>Es gibt keine Optimierung %1.</translation>
    </message>
    <message>
        <source>The record of this tuning does not say which cell it is of; begin anew.</source>
        <translation>Das Protokoll dieser Optimierung sagt nicht, zu welcher Zelle sie gehört; von vorn beginnen.</translation>
    </message>
    <message>
        <source>The server of this cell is not started by this program, so its settings cannot be tuned.</source>
        <translation>Der Server dieser Zelle wird nicht von diesem Programm gestartet, deshalb lassen sich seine Einstellungen nicht optimieren.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; check the project&apos;s folder.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen; den Ordner des Projekts prüfen.</translation>
    </message>
    <message>
        <source>The context of this cell is too short for what it is to be tuned for.</source>
        <translation>Der Kontext dieser Zelle ist zu kurz für das, wofür sie optimiert werden soll.</translation>
    </message>
    <message>
        <source>No setting of this cell can be tuned on %1.</source>
        <translation>Auf %1 lässt sich keine Einstellung dieser Zelle optimieren.</translation>
    </message>
    <message>
        <source>This tuning has ended; begin anew.</source>
        <translation>Diese Optimierung ist zu Ende; von vorn beginnen.</translation>
    </message>
    <message>
        <source>The model&apos;s file, the engine, the settings or the machine have changed since this tuning began; begin anew.</source>
        <translation>Die Modelldatei, die Engine, die Einstellungen oder der Rechner haben sich seit Beginn dieser Optimierung geändert; von vorn beginnen.</translation>
    </message>
    <message>
        <source>looking at what there is room for</source>
        <translation>sieht nach, wofür Platz ist</translation>
    </message>
    <message>
        <source>waiting for the device&apos;s memory</source>
        <translation>wartet auf den Speicher des Geräts</translation>
    </message>
    <message>
        <source>Each environment must be a group of keys.</source>
        <translation>Jede Umgebung muss eine Gruppe von Schlüsseln sein.</translation>
    </message>
    <message>
        <source>This effort is not known.</source>
        <translation>Dieser Aufwand ist nicht bekannt.</translation>
    </message>
    <message>
        <source>An environment needs a name.</source>
        <translation>Eine Umgebung braucht einen Namen.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>A number is required here.</source>
        <translation>Hier ist eine Zahl nötig.</translation>
    </message>
    <message>
        <source>A whole number is required here.</source>
        <translation>Hier ist eine ganze Zahl nötig.</translation>
    </message>
    <message>
        <source>This number is out of range; %1 is used.</source>
        <translation>Diese Zahl ist außerhalb des Erlaubten; %1 wird verwendet.</translation>
    </message>
    <message>
        <source>Yes or no is required here.</source>
        <translation>Hier ist Ja oder Nein nötig.</translation>
    </message>
    <message>
        <source>A list of phases is required here.</source>
        <translation>Hier ist eine Liste von Phasen nötig.</translation>
    </message>
    <message>
        <source>This phase is not known.</source>
        <translation>Diese Phase ist nicht bekannt.</translation>
    </message>
    <message>
        <source>This phase appears twice; the first counts.</source>
        <translation>Diese Phase steht zweimal da; die erste zählt.</translation>
    </message>
    <message>
        <source>There are too many environments.</source>
        <translation>Es sind zu viele Umgebungen.</translation>
    </message>
    <message>
        <source>This environment appears twice for the same place; the first counts.</source>
        <translation>Diese Umgebung steht zweimal für denselben Fall da; die erste zählt.</translation>
    </message>
    <message>
        <source>%1, as you asked for.</source>
        <translation>%1, wie gewünscht.</translation>
    </message>
    <message>
        <source>There is no environment &quot;%1&quot;; choose one of %2.</source>
        <translation>Es gibt keine Umgebung „%1“; möglich sind %2.</translation>
    </message>
    <message>
        <source>explore, because this was never tuned on this machine.</source>
        <translation>explore, weil hier noch nie abgestimmt wurde.</translation>
    </message>
    <message>
        <source>explore, because a start takes %1 s.</source>
        <translation>explore, weil ein Start %1 s dauert.</translation>
    </message>
    <message>
        <source>explore, because the model takes %1 % of the memory and runs on the CPU.</source>
        <translation>explore, weil das Modell %1 % des Speichers belegt und auf der CPU läuft.</translation>
    </message>
    <message>
        <source>preprod, because it was tuned before and is quick to start.</source>
        <translation>preprod, weil schon einmal abgestimmt wurde und der Start schnell ist.</translation>
    </message>
    <message>
        <source>%1, by the project&apos;s environment for %2.</source>
        <translation>%1, nach der Umgebung des Projekts für %2.</translation>
    </message>
    <message>
        <source>any model</source>
        <translation>alle Modelle</translation>
    </message>
    <message>
        <source>Answers in a chat</source>
        <translation>Antworten im Chat</translation>
    </message>
    <message>
        <source>The time until an answer of %1 tokens to a prompt of %2 is complete.</source>
        <translation>Die Zeit, bis eine Antwort von %1 Tokens auf einen Prompt von %2 vollständig ist.</translation>
    </message>
    <message>
        <source>Long texts</source>
        <translation>Lange Texte</translation>
    </message>
    <message>
        <source>The time until an answer of %1 tokens to a text of %2 is complete.</source>
        <translation>Die Zeit, bis eine Antwort von %1 Tokens auf einen Text von %2 vollständig ist.</translation>
    </message>
    <message>
        <source>Chats and long texts</source>
        <translation>Chats und lange Texte</translation>
    </message>
    <message>
        <source>Both of these, seven chats to three long texts; what one gains and the other loses is told.</source>
        <translation>Beides, sieben Chats auf drei lange Texte; gewinnt das eine, was das andere verliert, wird es gesagt.</translation>
    </message>
    <message>
        <source>Many requests at once</source>
        <translation>Viele Anfragen zugleich</translation>
    </message>
    <message>
        <source>The time until %1 requests that are sent together are all answered, with %2 tokens each to prompts of %3.</source>
        <translation>Die Zeit, bis %1 zugleich gesendete Anfragen alle beantwortet sind, mit je %2 Tokens auf Prompts von %3.</translation>
    </message>
    <message>
        <source>The server crashed, or ended before it had answered.</source>
        <translation>Der Server ist abgestürzt oder endete, bevor er geantwortet hatte.</translation>
    </message>
    <message>
        <source>The time was enough only to try the first kind of setting.</source>
        <translation>Die Zeit reichte nur, um die erste Art von Einstellungen zu versuchen.</translation>
    </message>
    <message>
        <source>This cell cannot be tuned for %1; it can for %2.</source>
        <translation>Diese Zelle lässt sich nicht für %1 optimieren, wohl aber für %2.</translation>
    </message>
    <message>
        <source>%1 are equal and share the models: each is measured on one of them.</source>
        <translation>%1 sind gleich und teilen sich die Modelle: Jedes wird auf einer von ihnen gemessen.</translation>
    </message>
    <message>
        <source>This tuning was begun by another version of the program, which searches differently; begin anew.</source>
        <translation>Diese Optimierung wurde von einer anderen Version des Programms begonnen, die anders sucht; bitte von vorn beginnen.</translation>
    </message>
    <message>
        <source>true or false is required here.</source>
        <translation>Hier muss true oder false stehen.</translation>
    </message>
    <message>
        <source>It found only %1 of the facts in a long text.</source>
        <translation>Fand nur %1 der Fakten in einem langen Text.</translation>
    </message>
    <message>
        <source>Tunings</source>
        <translation>Optimierungen</translation>
    </message>
    <message>
        <source>Not started: only %1 % of the answers&apos; quality is kept, and at least %2 % are wanted.</source>
        <translation>Nicht gestartet: Nur %1 % der Qualität der Antworten bleiben erhalten, verlangt sind mindestens %2 %.</translation>
    </message>
    <message>
        <source>Not started: it changes the answers, and how much could not be measured.</source>
        <translation>Nicht gestartet: Es verändert die Antworten, und wie sehr, ließ sich nicht messen.</translation>
    </message>
    <message>
        <source>How much a setting changes the answers cannot be measured on this engine.</source>
        <translation>Wie sehr eine Einstellung die Antworten verändert, lässt sich auf dieser Engine nicht messen.</translation>
    </message>
    <message>
        <source>There is nothing to install for %1; add it to a project with its address or its command.</source>
        <translation>Für %1 ist nichts zu installieren; fügen Sie es einem Projekt mit seiner Adresse oder seinem Befehl hinzu.</translation>
    </message>
    <message>
        <source>Sweetspot cannot install %1.</source>
        <translation>Sweetspot kann %1 nicht installieren.</translation>
    </message>
    <message>
        <source>The archive contains what it should not, so it was not used: %1</source>
        <translation>Das Archiv enthält, was es nicht enthalten sollte, und wurde nicht verwendet: %1</translation>
    </message>
    <message>
        <source>The server answered nothing.</source>
        <translation>Der Server hat nichts geantwortet.</translation>
    </message>
    <message>
        <source>The server redirects the download to nowhere.</source>
        <translation>Der Server leitet den Download ins Leere um.</translation>
    </message>
    <message>
        <source>%1 could not be downloaded: the server answered %2.</source>
        <translation>%1 konnte nicht heruntergeladen werden: Der Server antwortete mit %2.</translation>
    </message>
    <message>
        <source>The newest release has no file for this machine (%1).</source>
        <translation>Das neueste Release hat keine Datei für diesen Rechner (%1).</translation>
    </message>
    <message>
        <source>The disk is full; free some space.</source>
        <translation>Der Datenträger ist voll; bitte Platz schaffen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Loading a tiny model to test it</source>
        <translation>Lädt zum Test ein winziges Modell</translation>
    </message>
    <message>
        <source>The test failed, so everything was removed again: %1</source>
        <translation>Der Test ist fehlgeschlagen, daher wurde alles wieder entfernt: %1</translation>
    </message>
    <message>
        <source>Downloading: %1 of %2</source>
        <translation>Herunterladen: %1 von %2</translation>
    </message>
    <message>
        <source>Downloading: %1</source>
        <translation>Herunterladen: %1</translation>
    </message>
    <message>
        <source>Another program (process %1) installs into %2 now.</source>
        <translation>Ein anderes Programm (Prozess %1) installiert gerade in %2.</translation>
    </message>
    <message>
        <source>%1 is there already and was not installed by this command; it is left as it is. Move or delete it first.</source>
        <translation>%1 ist bereits vorhanden und wurde nicht mit diesem Befehl installiert; es bleibt, wie es ist. Bitte zuerst verschieben oder löschen.</translation>
    </message>
    <message>
        <source>%1 is installed already in %2; remove it first to install it again.</source>
        <translation>%1 ist bereits in %2 installiert; zum erneuten Installieren bitte zuerst entfernen.</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 ist beschädigt.</translation>
    </message>
    <message>
        <source>%1 was not installed by Sweetspot, so it is left as it is.</source>
        <translation>%1 wurde nicht von Sweetspot installiert und bleibt daher, wie es ist.</translation>
    </message>
    <message>
        <source>Nothing is installed in %1.</source>
        <translation>In %1 ist nichts installiert.</translation>
    </message>
    <message>
        <source>Some of %1 could not be removed; check its permissions.</source>
        <translation>Ein Teil von %1 konnte nicht entfernt werden; bitte die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>%1 has %2 free, but about %3 are needed; free some space.</source>
        <translation>In %1 sind %2 frei, aber etwa %3 werden benötigt; bitte Platz schaffen.</translation>
    </message>
    <message>
        <source>What you can do:</source>
        <translation>Was Sie tun können:</translation>
    </message>
    <message>
        <source>Test it: load a tiny model and ask for a few words. If that fails, all of it is removed.</source>
        <translation>Testen: ein winziges Modell laden und um ein paar Wörter bitten. Schlägt das fehl, wird alles entfernt.</translation>
    </message>
    <message>
        <source>About %1 are downloaded. It takes about %2 of disk space.</source>
        <translation>Etwa %1 werden heruntergeladen. Benötigt werden etwa %2 auf dem Datenträger.</translation>
    </message>
    <message>
        <source>Everything goes into the folder %1; no administrator rights are needed.</source>
        <translation>Alles kommt in den Ordner %1; Administratorrechte sind nicht nötig.</translation>
    </message>
    <message>
        <source>&quot;sweetspot-cli engines install %1 --remove&quot; removes it again.</source>
        <translation>&quot;sweetspot-cli engines install %1 --remove&quot; entfernt es wieder.</translation>
    </message>
    <message>
        <source>There is no build of llama.cpp for this machine.</source>
        <translation>Für diesen Rechner gibt es keinen Build von llama.cpp.</translation>
    </message>
    <message>
        <source>Download llama.cpp&apos;s %1 build, check it and unpack it, as &quot;sweetspot-cli engine fetch&quot; does.</source>
        <translation>Den %1-Build von llama.cpp herunterladen, prüfen und entpacken, wie es &quot;sweetspot-cli engine fetch&quot; tut.</translation>
    </message>
    <message>
        <source>LM Studio has an installer of its own, at https://lmstudio.ai; start it once, so that its command line &quot;lms&quot; is found.</source>
        <translation>LM Studio hat ein eigenes Installationsprogramm, siehe https://lmstudio.ai; starten Sie es einmal, damit seine Befehlszeile &quot;lms&quot; gefunden wird.</translation>
    </message>
    <message>
        <source>Ollama is not installed; install it with &quot;sweetspot-cli engines install ollama&quot; or from ollama.com, or enter the address of a running server.</source>
        <translation>Ollama ist nicht installiert; installieren Sie es mit &quot;sweetspot-cli engines install ollama&quot; oder von ollama.com, oder geben Sie die Adresse eines laufenden Servers ein.</translation>
    </message>
    <message>
        <source>Unpack it.</source>
        <translation>Es entpacken.</translation>
    </message>
    <message>
        <source>Ollama&apos;s project publishes nothing for this processor.</source>
        <translation>Das Ollama-Projekt veröffentlicht nichts für diesen Prozessor.</translation>
    </message>
    <message>
        <source>Ollama&apos;s archives are unpacked with tar and zstd; missing: %1.</source>
        <translation>Die Archive von Ollama werden mit tar und zstd entpackt; es fehlt: %1.</translation>
    </message>
    <message>
        <source>Ollama, as its own project publishes it; your own Ollama, if there is one, and its models are not touched.</source>
        <translation>Ollama, wie sein Projekt es veröffentlicht; ein vorhandenes eigenes Ollama und dessen Modelle bleiben unberührt.</translation>
    </message>
    <message>
        <source>Download Ollama&apos;s newest release and check it against its published SHA-256.</source>
        <translation>Das neueste Release von Ollama herunterladen und gegen seine veröffentlichte SHA-256-Summe prüfen.</translation>
    </message>
    <message>
        <source>Download what it needs for AMD&apos;s cards and check that, too.</source>
        <translation>Herunterladen, was es für AMD-Karten braucht, und auch das prüfen.</translation>
    </message>
    <message>
        <source>NVIDIA publishes Triton with vLLM as a container image only, which Sweetspot does not install. Put a model repository into the folder models, start the image&apos;s server for OpenAI&apos;s interface, and add its address. A Triton that is unpacked on this machine is named with &quot;engines PROJECT add triton --program FOLDER&quot;.</source>
        <translation>NVIDIA veröffentlicht Triton mit vLLM nur als Container-Image, das Sweetspot nicht installiert. Legen Sie ein Modell-Repository in den Ordner models, starten Sie den Server des Images für die OpenAI-Schnittstelle, und fügen Sie seine Adresse hinzu. Ein Triton, das auf diesem Rechner entpackt ist, wird mit &quot;engines PROJECT add triton --program ORDNER&quot; angegeben.</translation>
    </message>
    <message>
        <source>Python %1 is here, but cannot make environments: its modules venv and ensurepip are missing.</source>
        <translation>Python %1 ist vorhanden, kann aber keine Umgebungen anlegen: Seine Module venv und ensurepip fehlen.</translation>
    </message>
    <message>
        <source>vLLM needs Python 3.10 to 3.13, and there is no Python here.</source>
        <translation>vLLM benötigt Python 3.10 bis 3.13, und hier gibt es kein Python.</translation>
    </message>
    <message>
        <source>vLLM needs Python 3.10 to 3.13; here is %1 only. uv can bring another one without touching the system&apos;s.</source>
        <translation>vLLM benötigt Python 3.10 bis 3.13; hier gibt es nur %1. uv kann ein anderes holen, ohne das des Systems anzutasten.</translation>
    </message>
    <message>
        <source>vLLM&apos;s packages for AMD need a matching ROCm and support only some cards, so Sweetspot does not install them for %1. Use its container or its packages, and add its address.</source>
        <translation>Die vLLM-Pakete für AMD brauchen ein passendes ROCm und unterstützen nur manche Karten, daher installiert Sweetspot sie nicht für %1. Verwenden Sie den Container oder die Pakete von vLLM, und fügen Sie die Adresse hinzu.</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver for %1 is not there or does not answer; install it first.</source>
        <translation>Der NVIDIA-Treiber für %1 ist nicht vorhanden oder antwortet nicht; bitte zuerst installieren.</translation>
    </message>
    <message>
        <source>vLLM&apos;s packages are made for CUDA 13, which needs NVIDIA&apos;s driver %1 or newer; here is %2. Update the driver, or make an environment with the packages for CUDA 12.9 and name it in the engine&apos;s entry.</source>
        <translation>Die vLLM-Pakete sind für CUDA 13 gemacht, das den NVIDIA-Treiber %1 oder neuer braucht; hier ist %2. Aktualisieren Sie den Treiber, oder legen Sie eine Umgebung mit den Paketen für CUDA 12.9 an und geben Sie sie im Eintrag der Engine an.</translation>
    </message>
    <message>
        <source>Make a Python environment with %1 (Python %2).</source>
        <translation>Mit %1 eine Python-Umgebung anlegen (Python %2).</translation>
    </message>
    <message>
        <source>Install uv into it, which chooses and downloads packages.</source>
        <translation>Darin uv installieren, das Pakete auswählt und herunterlädt.</translation>
    </message>
    <message>
        <source>vLLM for NVIDIA&apos;s cards, from Python&apos;s package index.</source>
        <translation>vLLM für NVIDIA-Karten, aus dem Python-Paketindex.</translation>
    </message>
    <message>
        <source>Download and install the newest vLLM, with PyTorch and CUDA&apos;s libraries.</source>
        <translation>Das neueste vLLM mit PyTorch und den Bibliotheken von CUDA herunterladen und installieren.</translation>
    </message>
    <message>
        <source>Select a PyTorch that can be downloaded; the one that these packages ask for cannot.</source>
        <translation>Ein PyTorch auswählen, das heruntergeladen werden kann; das von diesen Paketen verlangte kann es nicht.</translation>
    </message>
    <message>
        <source>Download and install vLLM %1 for the processor.</source>
        <translation>vLLM %1 für den Prozessor herunterladen und installieren.</translation>
    </message>
    <message>
        <source>Write the description of vLLM that these packages lack, without which it does not start.</source>
        <translation>Die Beschreibung von vLLM schreiben, die diesen Paketen fehlt und ohne die es nicht startet.</translation>
    </message>
    <message>
        <source>There are no packages of vLLM for this processor.</source>
        <translation>Für diesen Prozessor gibt es keine Pakete von vLLM.</translation>
    </message>
    <message>
        <source>vLLM for the processor, from Python&apos;s package index.</source>
        <translation>vLLM für den Prozessor, aus dem Python-Paketindex.</translation>
    </message>
    <message>
        <source>vLLM for the processor: it needs a card of compute capability 7.5 or newer, and %1 is older.</source>
        <translation>vLLM für den Prozessor: Es braucht eine Karte mit Compute Capability 7.5 oder neuer, und %1 ist älter.</translation>
    </message>
    <message>
        <source>vLLM is not installed; install it with &quot;sweetspot-cli engines install vllm&quot;, or name a Python environment that has it in the engine&apos;s entry.</source>
        <translation>vLLM ist nicht installiert; installieren Sie es mit &quot;sweetspot-cli engines install vllm&quot;, oder geben Sie im Eintrag der Engine eine Python-Umgebung an, die es enthält.</translation>
    </message>
    <message>
        <source>Less energy</source>
        <translation>Weniger Energie</translation>
    </message>
    <message>
        <source>Less memory</source>
        <translation>Weniger Speicher</translation>
    </message>
    <message>
        <source>Speed and energy</source>
        <translation>Geschwindigkeit und Energie</translation>
    </message>
    <message>
        <source>Energy of an answer [J]</source>
        <translation>Energie einer Antwort [J]</translation>
    </message>
    <message>
        <source>Memory [GB]</source>
        <translation>Speicher [GB]</translation>
    </message>
    <message>
        <source>%1 for a round of requests</source>
        <translation>%1 für eine Runde von Anfragen</translation>
    </message>
    <message>
        <source>In colour the best and your settings; dashed what did not run.</source>
        <translation>Farbig die besten und die bisherigen Einstellungen; gestrichelt, was nicht lief.</translation>
    </message>
    <message>
        <source>%1 % less energy</source>
        <translation>%1 % weniger Energie</translation>
    </message>
    <message>
        <source>%1 % less memory</source>
        <translation>%1 % weniger Speicher</translation>
    </message>
    <message>
        <source>%1 % faster</source>
        <translation>%1 % schneller</translation>
    </message>
    <message>
        <source>%1, verified in fresh starts.</source>
        <translation>%1, in neuen Starts geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 to %3 %), verified in %n comparison(s) of fresh starts.</source>
        <translation>
            <numerusform>%1 (%2 bis %3 %), in %n Vergleich neuer Starts geprüft.</numerusform>
            <numerusform>%1 (%2 bis %3 %), in %n Vergleichen neuer Starts geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The time of an answer changes by %2 %.</source>
        <translation>%1 Die Zeit einer Antwort ändert sich um %2 %.</translation>
    </message>
    <message>
        <source>What the search found needs less, but its answers take %1 % longer; your settings stay.</source>
        <translation>Was die Suche fand, braucht weniger, aber Antworten dauern %1 % länger; die bisherigen Einstellungen bleiben.</translation>
    </message>
    <message>
        <source>It needs more.</source>
        <translation>Braucht mehr.</translation>
    </message>
    <message>
        <source>Another choice was better.</source>
        <translation>Eine andere Wahl war besser.</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Prose</source>
        <translation>Prosa</translation>
    </message>
    <message>
        <source>Structured answers</source>
        <translation>Strukturierte Antworten</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 J</source>
        <translation>%1 J</translation>
    </message>
    <message>
        <source>Answers take more than %1 % longer than with your settings.</source>
        <translation>Antworten dauern mehr als %1 % länger als mit den bisherigen Einstellungen.</translation>
    </message>
    <message>
        <source>%1: time %2 % (%3 to %4 %).</source>
        <translation>%1: Zeit %2 % (%3 bis %4 %).</translation>
    </message>
    <message>
        <source>Nothing tells how much energy an answer takes on this machine; tune for something else.</source>
        <translation>Nichts auf diesem Rechner sagt, wie viel Energie eine Antwort braucht; optimieren Sie für etwas anderes.</translation>
    </message>
    <message>
        <source>Nothing tells how much memory the server takes on its devices; tune for something else.</source>
        <translation>Nichts sagt, wie viel Speicher der Server auf seinen Geräten belegt; optimieren Sie für etwas anderes.</translation>
    </message>
    <message>
        <source>Prose, code and structured answers</source>
        <translation>Prosa, Code und strukturierte Antworten</translation>
    </message>
    <message>
        <source>Least memory</source>
        <translation>Wenigster Speicher</translation>
    </message>
    <message>
        <source>The memory that the server takes while it answers a prompt of %1 tokens; the answer may take up to %2 % longer than with your settings.</source>
        <translation>Der Speicher, den der Server belegt, während er einen Prompt von %1 Tokens beantwortet; die Antwort darf bis zu %2 % länger dauern als mit den bisherigen Einstellungen.</translation>
    </message>
    <message>
        <source>Least energy</source>
        <translation>Wenigste Energie</translation>
    </message>
    <message>
        <source>The energy that an answer of %1 tokens to a prompt of %2 takes; it may take up to %3 % longer than with your settings.</source>
        <translation>Die Energie, die eine Antwort von %1 Tokens auf einen Prompt von %2 braucht; sie darf bis zu %3 % länger dauern als mit den bisherigen Einstellungen.</translation>
    </message>
    <message>
        <source>The new settings are better for some kinds of requests and worse for others.</source>
        <translation>Die neuen Einstellungen sind für manche Arten von Anfragen besser und für andere schlechter.</translation>
    </message>
    <message>
        <source>What the search found needs less, but its answers take longer than the goal allows.</source>
        <translation>Was die Suche fand, braucht weniger, aber Antworten dauern länger, als das Ziel erlaubt.</translation>
    </message>
    <message>
        <source>Of the tokens that were drafted, %1 % were accepted.</source>
        <translation>Von den vorgeschlagenen Tokens wurden %1 % angenommen.</translation>
    </message>
    <message>
        <source>None of the tokens that were drafted was accepted; the gain comes from elsewhere.</source>
        <translation>Keines der vorgeschlagenen Tokens wurde angenommen; der Gewinn kommt von anderswo.</translation>
    </message>
    <message>
        <source>The time until an answer of %1 tokens to a prompt of %2 is complete, for three kinds of text alike. Where the engine has speculative decoding, that is tried too; it gains more the better a text can be foreseen.</source>
        <translation>Die Zeit, bis eine Antwort von %1 Tokens auf einen Prompt von %2 vollständig ist, für drei Arten von Text gleichermaßen. Wo die Engine spekulatives Decoding kann, wird auch das probiert; es bringt umso mehr, je besser sich ein Text vorhersehen lässt.</translation>
    </message>
    <message>
        <source>Looking for devices and the engine</source>
        <translation>Geräte und Engine werden gesucht</translation>
    </message>
    <message>
        <source>Reading the heads of the model files</source>
        <translation>Die Köpfe der Modelldateien werden gelesen</translation>
    </message>
    <message>
        <source>Getting to know new model files</source>
        <translation>Neue Modelldateien werden kennengelernt</translation>
    </message>
    <message>
        <source>Asking the engine how much memory each model needs</source>
        <translation>Die Engine wird gefragt, wie viel Speicher jedes Modell braucht</translation>
    </message>
    <message>
        <source>Measuring the memory bandwidth</source>
        <translation>Die Speicherbandbreite wird gemessen</translation>
    </message>
    <message>
        <source>Asking the other engines how they are</source>
        <translation>Die anderen Engines werden nach ihrem Zustand gefragt</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>The machine changed between the comparisons of fresh starts; the interval says how much is left open.</source>
        <translation>Der Rechner hat sich zwischen den Vergleichen frischer Starts verändert; das Intervall sagt, wie viel offen bleibt.</translation>
    </message>
    <message>
        <source>The time was not enough to try anything else: one start with its requests takes %1 s here, and proving a result takes a dozen of them or more.</source>
        <translation>Die Zeit reichte nicht, um etwas anderes auszuprobieren: Ein Start mit seinen Anfragen dauert hier %1 s, und ein Ergebnis zu belegen braucht ein Dutzend davon oder mehr.</translation>
    </message>
    <message>
        <source>Time, against the best until then</source>
        <translation>Zeit, gegen das bis dahin Beste</translation>
    </message>
    <message>
        <source>Energy, against the best until then</source>
        <translation>Energie, gegen das bis dahin Beste</translation>
    </message>
    <message>
        <source>Memory, against the best until then</source>
        <translation>Speicher, gegen das bis dahin Beste</translation>
    </message>
    <message>
        <source>What the search found turned out to be worse (%1 to %2 %); your settings stay.</source>
        <translation>Was die Suche fand, erwies sich als schlechter (%1 bis %2 %); Ihre Einstellungen bleiben.</translation>
    </message>
</context>
<context>
    <name>sweetspot::Lane</name>
    <message>
        <source>Lane %1 started.</source>
        <translation>Lane %1 gestartet.</translation>
    </message>
    <message>
        <source>Lane %1 finished.</source>
        <translation>Lane %1 beendet.</translation>
    </message>
    <message>
        <source>%1 skipped: no suitable cell on %2.</source>
        <translation>%1 übersprungen: keine geeignete Zelle auf %2.</translation>
    </message>
    <message>
        <source>waiting for other programs to become idle</source>
        <translation>Warten, bis andere Programme im Leerlauf sind</translation>
    </message>
    <message>
        <source>%1 is still disturbed: other programs use %2 % of the CPU. Measure it again when the machine is idle.</source>
        <translation>%1 ist weiterhin gestört: andere Programme nutzen %2 % der CPU. Messen Sie erneut, wenn der Rechner im Leerlauf ist.</translation>
    </message>
    <message>
        <source>starting the server</source>
        <translation>Server wird gestartet</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>diesem Rechner</translation>
    </message>
    <message>
        <source>waiting for the GPU to cool down</source>
        <translation>wartet, bis die GPU abgekühlt ist</translation>
    </message>
</context>
<context>
    <name>sweetspot::MatrixModel</name>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>full mode only</source>
        <translation>nur vollständig</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1 (%2, n = %3)</source>
        <translation>%1 (%2, n = %3)</translation>
    </message>
    <message>
        <source>Rating: %1</source>
        <translation>Bewertung: %1</translation>
    </message>
    <message>
        <source>Always measured, regardless of pruning rules.</source>
        <translation>Wird immer gemessen, unabhängig von Pruning-Regeln.</translation>
    </message>
    <message>
        <source>Double-click to include or exclude all cells of this quantization.</source>
        <translation>Doppelklicken, um alle Zellen dieser Quantisierung ein- oder auszuschließen.</translation>
    </message>
    <message>
        <source>%1, size %2, on %3, %4. Double-click to include or exclude all cells of this model. Drag the edge to widen the names.</source>
        <translation>%1, Größe %2, mit %3, %4. Doppelklicken, um alle Zellen dieses Modells ein- oder auszuschließen. Am Rand ziehen, um die Namen zu verbreitern.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <translation>Gemessen: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 % of the best in the matrix</source>
        <translation>%1 % des Besten in der Matrix</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
</context>
<context>
    <name>sweetspot::ModelsTr</name>
    <message>
        <source>%1 %2 on %3</source>
        <translation>%1 %2 auf %3</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Invalid value; enter %1.</source>
        <translation>Ungültiger Wert; erwartet wird: %1.</translation>
    </message>
    <message>
        <source>nothing (null)</source>
        <translation>nichts (null)</translation>
    </message>
    <message>
        <source>the list [%1]</source>
        <translation>die Liste [%1]</translation>
    </message>
    <message>
        <source>a group of keys</source>
        <translation>eine Gruppe von Schlüsseln</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a path</source>
        <translation>ein Pfad</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>einer der Werte %1</translation>
    </message>
    <message>
        <source>a list of whole numbers from %1 to %2</source>
        <translation>eine Liste ganzer Zahlen von %1 bis %2</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>a list of any of %1</source>
        <translation>eine Liste aus: %1</translation>
    </message>
    <message>
        <source>%1, or null</source>
        <translation>%1 oder null</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not of the form key=value.</source>
        <translation>„%1“ hat nicht die Form schlüssel=wert.</translation>
    </message>
    <message>
        <source>Unknown key &quot;%1&quot;; use a key of config.yaml.</source>
        <translation>Unbekannter Schlüssel „%1“; verwenden Sie einen Schlüssel der config.yaml.</translation>
    </message>
    <message>
        <source>%1: %2 Found: %3.</source>
        <translation>%1: %2 Gefunden: %3.</translation>
    </message>
    <message>
        <source>llama-server</source>
        <translation>llama-server</translation>
    </message>
    <message>
        <source>Path of llama-server. Empty: found on PATH, in a standard location, or downloaded.</source>
        <translation>Pfad von llama-server. Leer: im PATH oder an einem üblichen Ort gefunden oder heruntergeladen.</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>Kontextlänge</translation>
    </message>
    <message>
        <source>Context length that servers are started with, unless the model&apos;s own limit is smaller.</source>
        <translation>Kontextlänge, mit der Server gestartet werden, sofern die Grenze des Modells nicht kleiner ist.</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Server threads. Empty: one per physical core.</source>
        <translation>Threads des Servers. Leer: einer pro physischem Kern.</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>GPU layers</source>
        <translation>GPU-Schichten</translation>
    </message>
    <message>
        <source>Layers to offload on GPU lanes. 0: all of them, or as many as fit on the device. The CPU lane never offloads.</source>
        <translation>Schichten, die auf GPU-Lanes ausgelagert werden. 0: alle oder so viele, wie auf das Gerät passen. Die CPU-Lane lagert nie aus.</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>RPC servers</source>
        <translation>RPC-Server</translation>
    </message>
    <message>
        <source>host:port of ggml-rpc-server processes; each becomes a device RPC0, RPC1, ...</source>
        <translation>Host:Port von ggml-rpc-server-Prozessen; jeder wird zu einem Gerät RPC0, RPC1, ...</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Quick tests a few quantizations with few repetitions, full tests all of them.</source>
        <translation>„Schnell“ testet wenige Quantisierungen mit wenigen Wiederholungen, „Vollständig“ testet alle.</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>The ways of using a model to measure.</source>
        <translation>Die Arten der Modellnutzung, die gemessen werden.</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>Token/s</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Minimum speed</source>
        <translation>Mindesttempo</translation>
    </message>
    <message>
        <source>A cell that streams slower than this fails the interactive profile.</source>
        <translation>Eine Zelle, die langsamer streamt, besteht das Profil „Interaktiv“ nicht.</translation>
    </message>
    <message>
        <source>Maximum TTFT</source>
        <translation>Maximale TTFT</translation>
    </message>
    <message>
        <source>A cell that takes longer to produce its first token fails the interactive profile.</source>
        <translation>Eine Zelle, die länger bis zum ersten Token braucht, besteht das Profil „Interaktiv“ nicht.</translation>
    </message>
    <message>
        <source>Timing variance</source>
        <translation>Zeitschwankung</translation>
    </message>
    <message>
        <source>Largest variation in token timing that still reads smoothly.</source>
        <translation>Größte Schwankung der Token-Abstände, die sich noch flüssig liest.</translation>
    </message>
    <message>
        <source>Maximum context load</source>
        <translation>Maximale Kontext-Ladezeit</translation>
    </message>
    <message>
        <source>Longest acceptable time to process a context for the first time.</source>
        <translation>Längste akzeptable Zeit, um einen Kontext zum ersten Mal zu verarbeiten.</translation>
    </message>
    <message>
        <source>Context sizes</source>
        <translation>Kontextgrößen</translation>
    </message>
    <message>
        <source>Context sizes to measure.</source>
        <translation>Zu messende Kontextgrößen.</translation>
    </message>
    <message>
        <source>Batch variance</source>
        <translation>Batch-Schwankung</translation>
    </message>
    <message>
        <source>Largest acceptable variation between documents.</source>
        <translation>Größte akzeptable Schwankung zwischen Dokumenten.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Number of documents in the batch profile.</source>
        <translation>Anzahl der Dokumente im Batch-Profil.</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Math</source>
        <translation>Mathematik</translation>
    </message>
    <message>
        <source>Minimum share of correct answers to the math questions.</source>
        <translation>Mindestanteil richtiger Antworten auf die Mathematikfragen.</translation>
    </message>
    <message>
        <source>Comprehension</source>
        <translation>Textverständnis</translation>
    </message>
    <message>
        <source>Minimum share of correct answers to the comprehension questions.</source>
        <translation>Mindestanteil richtiger Antworten auf die Fragen zum Textverständnis.</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Logik</translation>
    </message>
    <message>
        <source>Minimum share of correct answers to the reasoning questions.</source>
        <translation>Mindestanteil richtiger Antworten auf die Logikfragen.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Minimum share of answers in the requested format.</source>
        <translation>Mindestanteil der Antworten im verlangten Format.</translation>
    </message>
    <message>
        <source>Stress duration</source>
        <translation>Stressdauer</translation>
    </message>
    <message>
        <source>How long the stress profile keeps the machine under load.</source>
        <translation>Wie lange das Stressprofil den Rechner belastet.</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Maximum temperature</source>
        <translation>Höchsttemperatur</translation>
    </message>
    <message>
        <source>Temperature above which a sustained load is not acceptable.</source>
        <translation>Temperatur, oberhalb derer eine Dauerlast nicht akzeptabel ist.</translation>
    </message>
    <message>
        <source>Run without sensor</source>
        <translation>Ohne Sensor ausführen</translation>
    </message>
    <message>
        <source>Run the stress profile even if no temperature can be read. Nothing would stop it if the machine overheats.</source>
        <translation>Das Stressprofil auch ausführen, wenn keine Temperatur gelesen werden kann. Bei Überhitzung würde nichts den Test anhalten.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Your own questions, one JSON object per line. Empty: the built-in questions.</source>
        <translation>Ihre eigenen Fragen, ein JSON-Objekt pro Zeile. Leer: die eingebauten Fragen.</translation>
    </message>
    <message>
        <source>Reference text</source>
        <translation>Referenztext</translation>
    </message>
    <message>
        <source>Plain text used to compare quantizations with the best local file. Empty: the built-in text.</source>
        <translation>Reiner Text, auf dem Quantisierungen mit der besten lokalen Datei verglichen werden. Leer: der eingebaute Text.</translation>
    </message>
    <message>
        <source>Maximum memory</source>
        <translation>Maximaler Speicher</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>Maximum load time</source>
        <translation>Maximale Ladezeit</translation>
    </message>
    <message>
        <source>A server that is not ready in time is stopped, and the cell counts as not loadable.</source>
        <translation>Ein Server, der nicht rechtzeitig bereit ist, wird beendet, und die Zelle gilt als nicht ladbar.</translation>
    </message>
    <message>
        <source>Allow swapping</source>
        <translation>Swapping erlauben</translation>
    </message>
    <message>
        <source>Measure cells even if they would swap.</source>
        <translation>Zellen auch messen, wenn sie auslagern würden.</translation>
    </message>
    <message>
        <source>Maximum background load</source>
        <translation>Maximale Hintergrundlast</translation>
    </message>
    <message>
        <source>Attempts are discarded if other programs use more of the CPU than this. 100: no attempts are discarded.</source>
        <translation>Versuche werden verworfen, wenn andere Programme mehr von der CPU nutzen. 100: kein Versuch wird verworfen.</translation>
    </message>
    <message>
        <source>Wait for idle machine</source>
        <translation>Auf Leerlauf warten</translation>
    </message>
    <message>
        <source>How long a cell waits in total for other programs to become idle before it is marked as disturbed.</source>
        <translation>Wie lange eine Zelle insgesamt wartet, bis andere Programme im Leerlauf sind, bevor sie als gestört markiert wird.</translation>
    </message>
    <message>
        <source>Disabled rules</source>
        <translation>Abgeschaltete Regeln</translation>
    </message>
    <message>
        <source>Pruning rules that are not applied.</source>
        <translation>Pruning-Regeln, die nicht angewendet werden.</translation>
    </message>
    <message>
        <source>Exhaustive</source>
        <translation>Erschöpfend</translation>
    </message>
    <message>
        <source>Measure every cell in every profile without pruning. The memory limit still applies.</source>
        <translation>Jede Zelle in jedem Profil ohne Pruning messen. Die Speichergrenze gilt weiterhin.</translation>
    </message>
    <message>
        <source>Minimum timeout</source>
        <translation>Minimales Zeitlimit</translation>
    </message>
    <message>
        <source>Timeouts for servers not started by Sweetspot adapt to their speed, but are never shorter than this.</source>
        <translation>Zeitlimits für Server, die Sweetspot nicht gestartet hat, passen sich deren Tempo an, sind aber nie kürzer.</translation>
    </message>
    <message>
        <source>Maximum timeout</source>
        <translation>Maximales Zeitlimit</translation>
    </message>
    <message>
        <source>Timeouts for servers not started by Sweetspot are never longer than this.</source>
        <translation>Zeitlimits für Server, die Sweetspot nicht gestartet hat, sind nie länger.</translation>
    </message>
    <message>
        <source>Pause after failures</source>
        <translation>Pause nach Fehlern</translation>
    </message>
    <message>
        <source>How long no requests are sent to a server not started by Sweetspot after five failures in a row.</source>
        <translation>Wie lange nach fünf Fehlern in Folge keine Anfragen an einen Server gesendet werden, den Sweetspot nicht gestartet hat.</translation>
    </message>
    <message>
        <source>Maximum cost</source>
        <translation>Maximale Kosten</translation>
    </message>
    <message>
        <source>Maximum cost of the cloud models in one run, in the currency of the price list. Measuring them stops before it is exceeded.</source>
        <translation>Maximale Kosten der Cloud-Modelle in einem Lauf, in der Währung der Preisliste. Ihre Messung endet, bevor sie überschritten werden.</translation>
    </message>
    <message>
        <source>Electricity price</source>
        <translation>Strompreis</translation>
    </message>
    <message>
        <source>Used to compare the cost of a token here and in the cloud.</source>
        <translation>Dient dem Vergleich der Kosten eines Tokens hier und in der Cloud.</translation>
    </message>
    <message>
        <source>per kWh</source>
        <translation>pro kWh</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>Folder with the model files, relative to the project.</source>
        <translation>Ordner mit den Modelldateien, relativ zum Projekt.</translation>
    </message>
    <message>
        <source>Report folder</source>
        <translation>Berichtsordner</translation>
    </message>
    <message>
        <source>Folder for reports. Empty: the run&apos;s own folder.</source>
        <translation>Ordner für Berichte. Leer: der Ordner des Laufs.</translation>
    </message>
    <message>
        <source>Report formats</source>
        <translation>Berichtsformate</translation>
    </message>
    <message>
        <source>Reports to write at the end of a run.</source>
        <translation>Berichte, die am Ende eines Laufs geschrieben werden.</translation>
    </message>
    <message>
        <source>Include logs</source>
        <translation>Protokolle beifügen</translation>
    </message>
    <message>
        <source>Include the servers&apos; logs in reports.</source>
        <translation>Die Protokolle der Server in Berichte aufnehmen.</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>Protokollstufe</translation>
    </message>
    <message>
        <source>Detail of the log file: DEBUG everything, INFO progress, WARNING and ERROR problems.</source>
        <translation>Ausführlichkeit der Protokolldatei: DEBUG alles, INFO den Fortschritt, WARNING und ERROR Probleme.</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>Protokolldatei</translation>
    </message>
    <message>
        <source>Log file for runs, relative to the project; renamed to FILE.1 beyond 8 MB. Empty: no log.</source>
        <translation>Protokolldatei für Läufe, relativ zum Projekt; ab 8 MB in DATEI.1 umbenannt. Leer: kein Protokoll.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>failing, paused for a minute</source>
        <translation>schlägt fehl, Pause für eine Minute</translation>
    </message>
    <message>
        <source>retrying</source>
        <translation>neuer Versuch</translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <translation>Gefunden: %1.</translation>
    </message>
    <message>
        <source>Allowed: %1.</source>
        <translation>Erlaubt: %1.</translation>
    </message>
    <message>
        <source>Gives access to gated and private repositories when you search for and download models.</source>
        <translation>Gibt Zugriff auf zugangsbeschränkte und private Repositorys, wenn Sie Modelle suchen und herunterladen.</translation>
    </message>
    <message>
        <source>For cloud models as a baseline.</source>
        <translation>Für Cloud-Modelle als Vergleichsmaßstab.</translation>
    </message>
    <message>
        <source>Sent only to %1.</source>
        <translation>Wird nur an %1 gesendet.</translation>
    </message>
    <message>
        <source>Streaming speed</source>
        <translation>Streaming-Tempo</translation>
    </message>
    <message>
        <source>How fast the answer appears, from its first token to its last.</source>
        <translation>Wie schnell die Antwort erscheint, vom ersten bis zum letzten Token.</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>Time until the answer begins, with nothing cached.</source>
        <translation>Zeit bis zum Beginn der Antwort, ohne dass etwas im Cache liegt.</translation>
    </message>
    <message>
        <source>Prompt processing</source>
        <translation>Prompt-Verarbeitung</translation>
    </message>
    <message>
        <source>How fast a prompt is processed, by the server&apos;s clock.</source>
        <translation>Wie schnell ein Prompt verarbeitet wird, nach der Uhr des Servers.</translation>
    </message>
    <message>
        <source>Token timing variance</source>
        <translation>Schwankung der Token-Abstände</translation>
    </message>
    <message>
        <source>How unevenly the tokens arrive; small values read smoothly.</source>
        <translation>Wie ungleichmäßig die Token eintreffen; kleine Werte lesen sich flüssig.</translation>
    </message>
    <message>
        <source>Typical speed</source>
        <translation>Typisches Tempo</translation>
    </message>
    <message>
        <source>Speed between stalls: the inverse of the median gap between events.</source>
        <translation>Tempo zwischen Aussetzern: der Kehrwert des mittleren Abstands (Median) zwischen Ereignissen.</translation>
    </message>
    <message>
        <source>Stalls</source>
        <translation>Aussetzer</translation>
    </message>
    <message>
        <source>Share of the streaming time lost to stalls.</source>
        <translation>Anteil der Streaming-Zeit, der durch Aussetzer verloren geht.</translation>
    </message>
    <message>
        <source>Total answer time</source>
        <translation>Gesamte Antwortzeit</translation>
    </message>
    <message>
        <source>Time from sending the request to the end of the answer.</source>
        <translation>Zeit vom Senden der Anfrage bis zum Ende der Antwort.</translation>
    </message>
    <message>
        <source>First TTFT</source>
        <translation>Erste TTFT</translation>
    </message>
    <message>
        <source>Time to first token of the first request after the server started.</source>
        <translation>Zeit bis zum ersten Token der ersten Anfrage nach dem Start des Servers.</translation>
    </message>
    <message>
        <source>TTFT, next turn</source>
        <translation>TTFT, Folgefrage</translation>
    </message>
    <message>
        <source>Time to first token of the next turn of a conversation, with the earlier text cached.</source>
        <translation>Zeit bis zum ersten Token der nächsten Frage eines Gesprächs, mit dem bisherigen Text im Cache.</translation>
    </message>
    <message>
        <source>Prompt processing, client clock</source>
        <translation>Prompt-Verarbeitung, Uhr des Clients</translation>
    </message>
    <message>
        <source>How fast a prompt is processed, computed from two prompt lengths without the server&apos;s clock.</source>
        <translation>Wie schnell ein Prompt verarbeitet wird, aus zwei Prompt-Längen berechnet, ohne die Uhr des Servers.</translation>
    </message>
    <message>
        <source>Energy per token</source>
        <translation>Energie pro Token</translation>
    </message>
    <message>
        <source>J</source>
        <translation>J</translation>
    </message>
    <message>
        <source>Context load</source>
        <translation>Kontext-Ladezeit</translation>
    </message>
    <message>
        <source>Time to process the largest measured context for the first time.</source>
        <translation>Zeit, um den größten gemessenen Kontext zum ersten Mal zu verarbeiten.</translation>
    </message>
    <message>
        <source>Largest context measured</source>
        <translation>Größter gemessener Kontext</translation>
    </message>
    <message>
        <source>The largest context that was measured.</source>
        <translation>Der größte Kontext, der gemessen wurde.</translation>
    </message>
    <message>
        <source>Largest usable context</source>
        <translation>Größter nutzbarer Kontext</translation>
    </message>
    <message>
        <source>The largest context that loads within the threshold, streams at the minimum speed, and was measured without swapping.</source>
        <translation>Der größte Kontext, der innerhalb des Schwellenwerts lädt, mit dem Mindesttempo streamt und ohne Swapping gemessen wurde.</translation>
    </message>
    <message>
        <source>Prompt processing, long</source>
        <translation>Prompt-Verarbeitung, lang</translation>
    </message>
    <message>
        <source>How fast the largest context is processed, by the server&apos;s clock.</source>
        <translation>Wie schnell der größte Kontext verarbeitet wird, nach der Uhr des Servers.</translation>
    </message>
    <message>
        <source>Streaming speed, long</source>
        <translation>Streaming-Tempo, lang</translation>
    </message>
    <message>
        <source>How fast an answer streams with the largest context in memory.</source>
        <translation>Wie schnell eine Antwort mit dem größten Kontext im Speicher streamt.</translation>
    </message>
    <message>
        <source>Slowdown per 1,000 tokens</source>
        <translation>Verlangsamung pro 1.000 Token</translation>
    </message>
    <message>
        <source>µs/token</source>
        <translation>µs/Token</translation>
    </message>
    <message>
        <source>How much longer each token takes per thousand tokens of context.</source>
        <translation>Wie viel länger jedes Token pro tausend Token Kontext dauert.</translation>
    </message>
    <message>
        <source>Half speed at</source>
        <translation>Halbes Tempo bei</translation>
    </message>
    <message>
        <source>The context at which streaming is predicted to be half as fast as with an empty context.</source>
        <translation>Der Kontext, bei dem das Streaming laut Vorhersage halb so schnell ist wie mit leerem Kontext.</translation>
    </message>
    <message>
        <source>Facts found</source>
        <translation>Gefundene Fakten</translation>
    </message>
    <message>
        <source>Share of the facts hidden in the context that the model found.</source>
        <translation>Anteil der im Kontext versteckten Fakten, die das Modell gefunden hat.</translation>
    </message>
    <message>
        <source>Memory, long context</source>
        <translation>Speicher, langer Kontext</translation>
    </message>
    <message>
        <source>Time per document</source>
        <translation>Zeit pro Dokument</translation>
    </message>
    <message>
        <source>Median time per document, processed one at a time.</source>
        <translation>Mediane Zeit pro Dokument, einzeln nacheinander verarbeitet.</translation>
    </message>
    <message>
        <source>Deviation per document</source>
        <translation>Abweichung pro Dokument</translation>
    </message>
    <message>
        <source>Standard deviation of the time per document.</source>
        <translation>Standardabweichung der Zeit pro Dokument.</translation>
    </message>
    <message>
        <source>Documents per hour</source>
        <translation>Dokumente pro Stunde</translation>
    </message>
    <message>
        <source>docs/h</source>
        <translation>Dok./h</translation>
    </message>
    <message>
        <source>Documents per hour, processed one at a time.</source>
        <translation>Dokumente pro Stunde, einzeln nacheinander verarbeitet.</translation>
    </message>
    <message>
        <source>How much the time varies between documents, adjusted for their length.</source>
        <translation>Wie stark die Zeit zwischen Dokumenten schwankt, um deren Länge bereinigt.</translation>
    </message>
    <message>
        <source>Slowdown at the end</source>
        <translation>Verlangsamung am Ende</translation>
    </message>
    <message>
        <source>How much longer the last ten documents took than the first ten.</source>
        <translation>Wie viel länger die letzten zehn Dokumente brauchten als die ersten zehn.</translation>
    </message>
    <message>
        <source>Memory growth per document</source>
        <translation>Speicherzuwachs pro Dokument</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>How much the server&apos;s own memory grows with each document.</source>
        <translation>Wie stark der Speicher des Servers mit jedem Dokument wächst.</translation>
    </message>
    <message>
        <source>Throughput, concurrent streams</source>
        <translation>Durchsatz, gleichzeitige Streams</translation>
    </message>
    <message>
        <source>Peak output tokens per second of all streams together.</source>
        <translation>Höchste Zahl von Ausgabe-Token pro Sekunde über alle Streams zusammen.</translation>
    </message>
    <message>
        <source>Throughput with prompts</source>
        <translation>Durchsatz mit Prompts</translation>
    </message>
    <message>
        <source>Prompt and output tokens per second of all streams together, at the best number of streams.</source>
        <translation>Prompt- und Ausgabe-Token pro Sekunde über alle Streams zusammen, bei der besten Zahl von Streams.</translation>
    </message>
    <message>
        <source>Useful concurrency</source>
        <translation>Sinnvolle Parallelität</translation>
    </message>
    <message>
        <source>Number of concurrent requests beyond which throughput grows by less than 5 %.</source>
        <translation>Zahl gleichzeitiger Anfragen, ab der der Durchsatz um weniger als 5 % wächst.</translation>
    </message>
    <message>
        <source>Gain from concurrency</source>
        <translation>Gewinn durch Parallelität</translation>
    </message>
    <message>
        <source>Throughput of concurrent streams as a multiple of a single stream.</source>
        <translation>Durchsatz gleichzeitiger Streams als Vielfaches eines einzelnen Streams.</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>Fairness</translation>
    </message>
    <message>
        <source>Tokens of the slowest stream as a share of the fastest.</source>
        <translation>Token des langsamsten Streams als Anteil des schnellsten.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Share of all questions answered correctly.</source>
        <translation>Anteil aller richtig beantworteten Fragen.</translation>
    </message>
    <message>
        <source>Share of math questions answered correctly.</source>
        <translation>Anteil der richtig beantworteten Mathematikfragen.</translation>
    </message>
    <message>
        <source>Share of questions about a text answered correctly.</source>
        <translation>Anteil der richtig beantworteten Fragen zu einem Text.</translation>
    </message>
    <message>
        <source>Share of logic questions answered correctly.</source>
        <translation>Anteil der richtig beantworteten Logikfragen.</translation>
    </message>
    <message>
        <source>Share of answers in exactly the requested format.</source>
        <translation>Anteil der Antworten in genau dem verlangten Format.</translation>
    </message>
    <message>
        <source>No answer found</source>
        <translation>Keine Antwort gefunden</translation>
    </message>
    <message>
        <source>Share of answers in which no value could be found; counted as wrong.</source>
        <translation>Anteil der Antworten, in denen kein Wert zu finden war; sie zählen als falsch.</translation>
    </message>
    <message>
        <source>Changed on repetition</source>
        <translation>Bei Wiederholung geändert</translation>
    </message>
    <message>
        <source>Share of questions answered differently when asked a second time; should be 0.</source>
        <translation>Anteil der Fragen, die beim zweiten Mal anders beantwortet wurden; sollte 0 sein.</translation>
    </message>
    <message>
        <source>Flips</source>
        <translation>Kippfälle</translation>
    </message>
    <message>
        <source>Share of questions whose answer flipped between correct and wrong, compared with the same model at the most bits.</source>
        <translation>Anteil der Fragen, deren Antwort zwischen richtig und falsch gekippt ist, verglichen mit demselben Modell bei den meisten Bit.</translation>
    </message>
    <message>
        <source>Distance (KLD)</source>
        <translation>Abstand (KLD)</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nat</translation>
    </message>
    <message>
        <source>Mean KL divergence of the next-token distribution from the best local file of the same model.</source>
        <translation>Mittlere KL-Divergenz der Verteilung des nächsten Tokens von der besten lokalen Datei desselben Modells.</translation>
    </message>
    <message>
        <source>Distance, worst 1 %</source>
        <translation>Abstand, schlechteste 1 %</translation>
    </message>
    <message>
        <source>KL divergence that 1 % of positions exceed.</source>
        <translation>KL-Divergenz, die 1 % der Positionen überschreiten.</translation>
    </message>
    <message>
        <source>Quality kept</source>
        <translation>Erhaltene Qualität</translation>
    </message>
    <message>
        <source>How much of the best local file&apos;s probability for the next token is kept, in the geometric mean: e to the minus KL divergence.</source>
        <translation>Wie viel von der Wahrscheinlichkeit der besten lokalen Datei für das nächste Token erhalten bleibt, im geometrischen Mittel: e hoch minus KL-Divergenz.</translation>
    </message>
    <message>
        <source>Same top token</source>
        <translation>Gleiches Top-Token</translation>
    </message>
    <message>
        <source>Share of positions where the most likely token is the same as in the best local file.</source>
        <translation>Anteil der Positionen, an denen das wahrscheinlichste Token dasselbe ist wie in der besten lokalen Datei.</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplexität</translation>
    </message>
    <message>
        <source>How surprised the model is by the reference text.</source>
        <translation>Wie überrascht das Modell vom Referenztext ist.</translation>
    </message>
    <message>
        <source>Perplexity ratio</source>
        <translation>Perplexitätsverhältnis</translation>
    </message>
    <message>
        <source>Perplexity as a multiple of the best local file&apos;s.</source>
        <translation>Perplexität als Vielfaches derjenigen der besten lokalen Datei.</translation>
    </message>
    <message>
        <source>Probability change</source>
        <translation>Wahrscheinlichkeitsänderung</translation>
    </message>
    <message>
        <source>Typical change of the probability of the true next token.</source>
        <translation>Typische Änderung der Wahrscheinlichkeit des wahren nächsten Tokens.</translation>
    </message>
    <message>
        <source>Sustained speed</source>
        <translation>Dauertempo</translation>
    </message>
    <message>
        <source>Tokens per second of all streams in the last third of the stress test.</source>
        <translation>Token pro Sekunde über alle Streams im letzten Drittel des Stresstests.</translation>
    </message>
    <message>
        <source>Speed at the start</source>
        <translation>Tempo am Anfang</translation>
    </message>
    <message>
        <source>Tokens per second of all streams in the first half minute of the stress test.</source>
        <translation>Token pro Sekunde über alle Streams in der ersten halben Minute des Stresstests.</translation>
    </message>
    <message>
        <source>Speed kept under stress</source>
        <translation>Tempo unter Stress erhalten</translation>
    </message>
    <message>
        <source>Sustained speed as a share of the speed at the start.</source>
        <translation>Dauertempo als Anteil des Tempos am Anfang.</translation>
    </message>
    <message>
        <source>Trend under stress</source>
        <translation>Trend unter Stress</translation>
    </message>
    <message>
        <source>%/min</source>
        <translation>%/min</translation>
    </message>
    <message>
        <source>How the speed changed during the stress test.</source>
        <translation>Wie sich das Tempo während des Stresstests geändert hat.</translation>
    </message>
    <message>
        <source>Peak temperature under stress</source>
        <translation>Spitzentemperatur unter Stress</translation>
    </message>
    <message>
        <source>Throttling</source>
        <translation>Drosselung</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Failed under stress</source>
        <translation>Fehler unter Stress</translation>
    </message>
    <message>
        <source>Share of requests that failed under stress.</source>
        <translation>Anteil der Anfragen, die unter Stress fehlgeschlagen sind.</translation>
    </message>
    <message>
        <source>Swapped under stress</source>
        <translation>Ausgelagert unter Stress</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Pages read back from swap under stress.</source>
        <translation>Unter Stress aus dem Swap zurückgelesene Seiten.</translation>
    </message>
    <message>
        <source>Memory growth</source>
        <translation>Speicherzuwachs</translation>
    </message>
    <message>
        <source>MB/min</source>
        <translation>MB/min</translation>
    </message>
    <message>
        <source>How much the server&apos;s own memory grew under stress.</source>
        <translation>Wie stark der Speicher des Servers unter Stress gewachsen ist.</translation>
    </message>
    <message>
        <source>How long the stress test lasted.</source>
        <translation>Wie lange der Stresstest gedauert hat.</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Vorzeitig beendet</translation>
    </message>
    <message>
        <source>Whether the stress test had to be stopped early.</source>
        <translation>Ob der Stresstest vorzeitig angehalten werden musste.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Private memory</source>
        <translation>Privater Speicher</translation>
    </message>
    <message>
        <source>Memory of the server alone, without file pages that the system could drop.</source>
        <translation>Speicher allein des Servers, ohne Dateiseiten, die das System verwerfen könnte.</translation>
    </message>
    <message>
        <source>Model load</source>
        <translation>Modell laden</translation>
    </message>
    <message>
        <source>Time from starting the server until it was ready.</source>
        <translation>Zeit vom Start des Servers, bis er bereit war.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Size of the model file.</source>
        <translation>Größe der Modelldatei.</translation>
    </message>
    <message>
        <source>Memory, estimated</source>
        <translation>Speicher, geschätzt</translation>
    </message>
    <message>
        <source>Memory the server was expected to need before it was started.</source>
        <translation>Speicher, den der Server vor dem Start voraussichtlich brauchte.</translation>
    </message>
    <message>
        <source>Disk read while loading</source>
        <translation>Lesen beim Laden</translation>
    </message>
    <message>
        <source>MB/s</source>
        <translation>MB/s</translation>
    </message>
    <message>
        <source>How fast the model was read from disk; 0 if it was still cached in memory.</source>
        <translation>Wie schnell das Modell von der Festplatte gelesen wurde; 0, wenn es noch im Speicher lag.</translation>
    </message>
    <message>
        <source>CPU clock</source>
        <translation>CPU-Takt</translation>
    </message>
    <message>
        <source>MHz</source>
        <translation>MHz</translation>
    </message>
    <message>
        <source>Highest average clock of all CPU cores.</source>
        <translation>Höchster mittlerer Takt aller CPU-Kerne.</translation>
    </message>
    <message>
        <source>Swapped</source>
        <translation>Ausgelagert</translation>
    </message>
    <message>
        <source>Most pages read back from swap during one request.</source>
        <translation>Die meisten während einer Anfrage aus dem Swap zurückgelesenen Seiten.</translation>
    </message>
    <message>
        <source>Memory bandwidth used</source>
        <translation>Genutzte Speicherbandbreite</translation>
    </message>
    <message>
        <source>Share of this machine&apos;s measured memory bandwidth that streaming uses.</source>
        <translation>Anteil der gemessenen Speicherbandbreite dieses Rechners, den das Streaming nutzt.</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>Effizienz</translation>
    </message>
    <message>
        <source>tokens²/(s·GB)</source>
        <translation>Token²/(s·GB)</translation>
    </message>
    <message>
        <source>Streaming speed times usable context, per GB of memory.</source>
        <translation>Streaming-Tempo mal nutzbarer Kontext, pro GB Speicher.</translation>
    </message>
    <message>
        <source>Cost-benefit</source>
        <translation>Kosten-Nutzen</translation>
    </message>
    <message>
        <source>Quality times speed per GB of memory; the best cell of the run is 100.</source>
        <translation>Qualität mal Tempo pro GB Speicher; die beste Zelle des Laufs ist 100.</translation>
    </message>
    <message>
        <source>First byte</source>
        <translation>Erstes Byte</translation>
    </message>
    <message>
        <source>Time until the first byte of the response, which may come before the first token.</source>
        <translation>Zeit bis zum ersten Byte der Antwort, das vor dem ersten Token kommen kann.</translation>
    </message>
    <message>
        <source>Time to answer</source>
        <translation>Zeit bis zur Antwort</translation>
    </message>
    <message>
        <source>Time until the answer itself began, for models that reason first.</source>
        <translation>Zeit bis zum Beginn der eigentlichen Antwort, bei Modellen mit vorherigem Reasoning.</translation>
    </message>
    <message>
        <source>Answer speed</source>
        <translation>Antworttempo</translation>
    </message>
    <message>
        <source>How fast the answer itself appears, without the reasoning before it.</source>
        <translation>Wie schnell die eigentliche Antwort erscheint, ohne das Reasoning davor.</translation>
    </message>
    <message>
        <source>Cost of a thousand answers</source>
        <translation>Kosten von tausend Antworten</translation>
    </message>
    <message>
        <source>Cost of requests like those of the interactive profile: the price of a cloud model, or the electricity of the CPU here.</source>
        <translation>Kosten von Anfragen wie im Profil „Interaktiv“: der Preis eines Cloud-Modells oder hier der Strom der CPU.</translation>
    </message>
    <message>
        <source>Cost of a thousand documents</source>
        <translation>Kosten von tausend Dokumenten</translation>
    </message>
    <message>
        <source>Cost of documents like those of the batch profile.</source>
        <translation>Kosten von Dokumenten wie im Batch-Profil.</translation>
    </message>
    <message>
        <source>Cost of a million tokens</source>
        <translation>Kosten von einer Million Token</translation>
    </message>
    <message>
        <source>The price of a cloud model including prompts, or the electricity of the CPU here if its energy can be read.</source>
        <translation>Der Preis eines Cloud-Modells einschließlich Prompts, oder hier der Strom der CPU, wenn ihre Energie gelesen werden kann.</translation>
    </message>
    <message>
        <source>Break-even price of a kWh</source>
        <translation>Kostendeckender kWh-Preis</translation>
    </message>
    <message>
        <source>Above this electricity price, the cheapest cloud model of the run costs less than the energy here.</source>
        <translation>Oberhalb dieses Strompreises kostet das günstigste Cloud-Modell des Laufs weniger als die Energie hier.</translation>
    </message>
    <message>
        <source>Retried requests</source>
        <translation>Wiederholte Anfragen</translation>
    </message>
    <message>
        <source>Requests that failed and were retried; retries do not count towards speeds.</source>
        <translation>Anfragen, die fehlgeschlagen sind und wiederholt wurden; die Wiederholungen zählen nicht zum Tempo.</translation>
    </message>
    <message>
        <source>On the GPU</source>
        <translation>Auf der GPU</translation>
    </message>
    <message>
        <source>Share of the model in GPU memory, as reported by the server (Ollama).</source>
        <translation>Anteil des Modells im GPU-Speicher, wie ihn der Server meldet (Ollama).</translation>
    </message>
    <message>
        <source>%1 is not a valid value for %2; enter a whole number from %3 to %4.</source>
        <translation>%1 ist kein gültiger Wert für %2; geben Sie eine ganze Zahl von %3 bis %4 ein.</translation>
    </message>
    <message>
        <source>%1 is not a valid value for %2; choose one of %3.</source>
        <translation>%1 ist kein gültiger Wert für %2; wählen Sie einen von: %3.</translation>
    </message>
    <message>
        <source>Unknown parameter %1; available: %2.</source>
        <translation>Unbekannter Parameter %1; verfügbar: %2.</translation>
    </message>
    <message>
        <source>%1 has no value; write it as name=value.</source>
        <translation>%1 hat keinen Wert; schreiben Sie name=wert.</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>eindeutig</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>too close to call</source>
        <translation>zu dicht beieinander</translation>
    </message>
    <message>
        <source>Context load by size</source>
        <translation>Kontext-Ladezeit nach Größe</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Streaming speed by size</source>
        <translation>Streaming-Tempo nach Größe</translation>
    </message>
    <message>
        <source>Memory by size</source>
        <translation>Speicher nach Größe</translation>
    </message>
    <message>
        <source>Facts found by size</source>
        <translation>Gefundene Fakten nach Größe</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Throughput by concurrency</source>
        <translation>Durchsatz nach Parallelität</translation>
    </message>
    <message>
        <source>Concurrent streams</source>
        <translation>Gleichzeitige Streams</translation>
    </message>
    <message>
        <source>streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>Time to first token by concurrency</source>
        <translation>Zeit bis zum ersten Token nach Parallelität</translation>
    </message>
    <message>
        <source>Time by document</source>
        <translation>Zeit nach Dokument</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Speed under stress</source>
        <translation>Tempo unter Stress</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Temperature under stress</source>
        <translation>Temperatur unter Stress</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>Clock under stress</source>
        <translation>Takt unter Stress</translation>
    </message>
    <message>
        <source>Memory under stress</source>
        <translation>Speicher unter Stress</translation>
    </message>
    <message>
        <source>Which one answers immediately and writes well?</source>
        <translation>Welches antwortet sofort und schreibt gut?</translation>
    </message>
    <message>
        <source>Long context work</source>
        <translation>Arbeiten mit langem Kontext</translation>
    </message>
    <message>
        <source>Which one can read a long text and answer questions about it?</source>
        <translation>Welches kann einen langen Text lesen und Fragen dazu beantworten?</translation>
    </message>
    <message>
        <source>Document processing</source>
        <translation>Dokumentverarbeitung</translation>
    </message>
    <message>
        <source>Which one works through many documents?</source>
        <translation>Welches arbeitet viele Dokumente ab?</translation>
    </message>
    <message>
        <source>Accuracy-critical work</source>
        <translation>Arbeit, die Genauigkeit verlangt</translation>
    </message>
    <message>
        <source>Which one is correct most often and fast enough?</source>
        <translation>Welches antwortet am häufigsten richtig und ist schnell genug?</translation>
    </message>
    <message>
        <source>Around the clock</source>
        <translation>Rund um die Uhr</translation>
    </message>
    <message>
        <source>Which one can run all the time alongside other programs?</source>
        <translation>Welches kann neben anderen Programmen ständig laufen?</translation>
    </message>
    <message>
        <source>not included</source>
        <translation>nicht enthalten</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>lädt</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>misst</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>partly passed</source>
        <translation>teilweise bestanden</translation>
    </message>
    <message>
        <source>below the thresholds</source>
        <translation>unter den Schwellenwerten</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>not enough measured</source>
        <translation>zu wenig gemessen</translation>
    </message>
    <message>
        <source>disturbed, measure again</source>
        <translation>gestört, erneut messen</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>Ausgezeichnet</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Acceptable</source>
        <translation>Akzeptabel</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message>
        <source>Not enough measured</source>
        <translation>Zu wenig gemessen</translation>
    </message>
    <message>
        <source>Enough measured</source>
        <translation>Genug gemessen</translation>
    </message>
    <message>
        <source>Disturbed, measure again</source>
        <translation>Gestört, erneut messen</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Nothing measured</source>
        <translation>Nichts gemessen</translation>
    </message>
    <message>
        <source>The repetitions differ too much for a firm number; run it again on a quieter machine.</source>
        <translation>Die Wiederholungen weichen zu stark voneinander ab für einen festen Wert; messen Sie erneut auf einem ruhigeren Rechner.</translation>
    </message>
    <message>
        <source>Other programs used the CPU at the same time.</source>
        <translation>Andere Programme haben gleichzeitig die CPU genutzt.</translation>
    </message>
    <message>
        <source>Other programs used so much of the CPU that the attempt was discarded.</source>
        <translation>Andere Programme haben so viel von der CPU genutzt, dass der Versuch verworfen wurde.</translation>
    </message>
    <message>
        <source>The first repetition was still warming up and was excluded.</source>
        <translation>Die erste Wiederholung war noch in der Aufwärmphase und wurde ausgeschlossen.</translation>
    </message>
    <message>
        <source>The model stopped before the requested length.</source>
        <translation>Das Modell hat vor der verlangten Länge aufgehört.</translation>
    </message>
    <message>
        <source>The server reused part of the prompt although it should not have.</source>
        <translation>Der Server hat einen Teil des Prompts wiederverwendet, obwohl er es nicht sollte.</translation>
    </message>
    <message>
        <source>This server&apos;s prompt cache cannot be switched off; each prompt begins with different words.</source>
        <translation>Der Prompt-Cache dieses Servers lässt sich nicht abschalten; jeder Prompt beginnt mit anderen Wörtern.</translation>
    </message>
    <message>
        <source>This server does not report whether the prompt came from its cache.</source>
        <translation>Dieser Server meldet nicht, ob der Prompt aus seinem Cache kam.</translation>
    </message>
    <message>
        <source>A request failed and was retried; the retry does not count towards speeds.</source>
        <translation>Eine Anfrage ist fehlgeschlagen und wurde wiederholt; die Wiederholung zählt nicht zum Tempo.</translation>
    </message>
    <message>
        <source>Many tokens arrived in bundles, so the gaps between them are not shown.</source>
        <translation>Viele Token kamen gebündelt an, daher werden die Abstände zwischen ihnen nicht angezeigt.</translation>
    </message>
    <message>
        <source>The entire answer arrived at once; only its total time is meaningful.</source>
        <translation>Die ganze Antwort kam auf einmal an; nur ihre Gesamtzeit ist aussagekräftig.</translation>
    </message>
    <message>
        <source>Events carried several tokens; gaps are between events, not tokens.</source>
        <translation>Ereignisse enthielten mehrere Token; Abstände gelten zwischen Ereignissen, nicht zwischen Token.</translation>
    </message>
    <message>
        <source>A draft model proposed tokens, so the speed depends on the text.</source>
        <translation>Ein Draft-Modell hat Token vorgeschlagen, daher hängt das Tempo vom Text ab.</translation>
    </message>
    <message>
        <source>Client and server timings differ by more than 2 %.</source>
        <translation>Die Zeitangaben von Client und Server weichen um mehr als 2 % voneinander ab.</translation>
    </message>
    <message>
        <source>The server reports a longer prompt time than the time to first token.</source>
        <translation>Der Server meldet eine längere Prompt-Zeit als die Zeit bis zum ersten Token.</translation>
    </message>
    <message>
        <source>The server sent no timings for cross-checking.</source>
        <translation>Der Server hat keine Zeitangaben zum Abgleich gesendet.</translation>
    </message>
    <message>
        <source>An impossible value was rejected.</source>
        <translation>Ein unmöglicher Wert wurde verworfen.</translation>
    </message>
    <message>
        <source>Measured with a shorter prompt and answer because the machine is slow.</source>
        <translation>Mit kürzerem Prompt und kürzerer Antwort gemessen, weil der Rechner langsam ist.</translation>
    </message>
    <message>
        <source>Fewer than 64 tokens: no headline speed.</source>
        <translation>Weniger als 64 Token: kein Tempo für die Übersicht.</translation>
    </message>
    <message>
        <source>Weights were read from disk while generating.</source>
        <translation>Beim Generieren wurden Gewichte von der Festplatte gelesen.</translation>
    </message>
    <message>
        <source>The machine was swapping.</source>
        <translation>Der Rechner hat ausgelagert.</translation>
    </message>
    <message>
        <source>The time limit for this cell was reached before the interval was narrow enough.</source>
        <translation>Die Zeitgrenze dieser Zelle war erreicht, bevor das Intervall eng genug war.</translation>
    </message>
    <message>
        <source>The repetitions became steadily slower or faster, so the value is not stable.</source>
        <translation>Die Wiederholungen wurden stetig langsamer oder schneller, daher ist der Wert nicht stabil.</translation>
    </message>
    <message>
        <source>The repetitions fall into two groups, as when threads move between cores or clock speeds.</source>
        <translation>Die Wiederholungen bilden zwei Gruppen, wie wenn Threads zwischen Kernen oder Takten wechseln.</translation>
    </message>
    <message>
        <source>The CPU slowed down to protect itself from heat.</source>
        <translation>Die CPU wurde langsamer, um sich vor Hitze zu schützen.</translation>
    </message>
    <message>
        <source>The speed was still changing at the end; use a longer stress test.</source>
        <translation>Das Tempo änderte sich am Ende noch; verwenden Sie einen längeren Stresstest.</translation>
    </message>
    <message>
        <source>The server processed the full prompt again although it should have been cached.</source>
        <translation>Der Server hat den ganzen Prompt erneut verarbeitet, obwohl er im Cache sein sollte.</translation>
    </message>
    <message>
        <source>Fewer than 50 questions: a rough check that cannot separate similar models.</source>
        <translation>Weniger als 50 Fragen: eine grobe Prüfung, die ähnliche Modelle nicht trennen kann.</translation>
    </message>
    <message>
        <source>The server&apos;s memory grew with every document.</source>
        <translation>Der Speicher des Servers wuchs mit jedem Dokument.</translation>
    </message>
    <message>
        <source>The model reasoned before it answered.</source>
        <translation>Das Modell hat vor der Antwort Reasoning betrieben.</translation>
    </message>
    <message>
        <source>The model called tools that were not offered.</source>
        <translation>Das Modell hat Tools aufgerufen, die nicht angeboten wurden.</translation>
    </message>
    <message>
        <source>The model wrote bytes that are not valid text; they were replaced.</source>
        <translation>Das Modell hat Bytes geschrieben, die kein gültiger Text sind; sie wurden ersetzt.</translation>
    </message>
    <message>
        <source>The system clock was changed during the measurement.</source>
        <translation>Die Systemuhr wurde während der Messung verstellt.</translation>
    </message>
    <message>
        <source>The machine was suspended during the measurement.</source>
        <translation>Der Rechner war während der Messung im Ruhezustand.</translation>
    </message>
    <message>
        <source>No temperature could be read, so heat was not monitored.</source>
        <translation>Es konnte keine Temperatur gelesen werden, daher wurde die Wärme nicht überwacht.</translation>
    </message>
    <message>
        <source>Measured on battery power, where many machines run slower.</source>
        <translation>Im Akkubetrieb gemessen, in dem viele Rechner langsamer laufen.</translation>
    </message>
    <message>
        <source>The energy use of the CPU could not be read.</source>
        <translation>Der Energieverbrauch der CPU konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Not enough could be measured to rely on this value; measure it again.</source>
        <translation>Es konnte zu wenig gemessen werden, um sich auf diesen Wert zu verlassen; messen Sie erneut.</translation>
    </message>
    <message>
        <source>Other programs were so busy that not enough could be measured; measure it again.</source>
        <translation>Andere Programme waren so aktiv, dass zu wenig gemessen werden konnte; messen Sie erneut.</translation>
    </message>
    <message>
        <source>The answer started so early that the server must have cached the prompt, although it does not report this.</source>
        <translation>Die Antwort begann so früh, dass der Server den Prompt im Cache gehabt haben muss, obwohl er das nicht meldet.</translation>
    </message>
    <message>
        <source>Cache use is inferred from the timing; the server does not report it.</source>
        <translation>Die Nutzung des Caches ist aus den Zeiten erschlossen; der Server meldet sie nicht.</translation>
    </message>
    <message>
        <source>The server reported no token counts, so each piece of text was counted as one token.</source>
        <translation>Der Server hat keine Token-Zahlen gemeldet, daher wurde jedes Textstück als ein Token gezählt.</translation>
    </message>
    <message>
        <source>The server did not report prompt lengths; the requested lengths are only approximate.</source>
        <translation>Der Server hat keine Prompt-Längen gemeldet; die verlangten Längen sind nur ungefähr.</translation>
    </message>
    <message>
        <source>This machine wakes sleeping programs late, so TTFT may be off by milliseconds.</source>
        <translation>Dieser Rechner weckt schlafende Programme spät auf, daher kann die TTFT um Millisekunden abweichen.</translation>
    </message>
    <message>
        <source>Measured in a virtual machine; other load on the host is invisible.</source>
        <translation>In einer virtuellen Maschine gemessen; andere Last auf dem Host ist nicht sichtbar.</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>zu wenig Speicher</translation>
    </message>
    <message>
        <source>smaller one failed to load</source>
        <translation>kleineres lud nicht</translation>
    </message>
    <message>
        <source>smaller one was too slow</source>
        <translation>kleineres war zu langsam</translation>
    </message>
    <message>
        <source>smaller files were too slow</source>
        <translation>kleinere Dateien zu langsam</translation>
    </message>
    <message>
        <source>memory too slow</source>
        <translation>Speicher zu langsam</translation>
    </message>
    <message>
        <source>another is better</source>
        <translation>anderes ist besser</translation>
    </message>
    <message>
        <source>over the cost limit</source>
        <translation>über der Kostengrenze</translation>
    </message>
    <message>
        <source>not measured here</source>
        <translation>hier nicht gemessen</translation>
    </message>
    <message>
        <source>no reference</source>
        <translation>keine Referenz</translation>
    </message>
    <message>
        <source>no questions</source>
        <translation>keine Fragen</translation>
    </message>
    <message>
        <source>file unusable</source>
        <translation>Datei unbrauchbar</translation>
    </message>
    <message>
        <source>full mode only</source>
        <translation>nur vollständig</translation>
    </message>
    <message>
        <source>engine unavailable</source>
        <translation>Engine nicht verfügbar</translation>
    </message>
    <message>
        <source>GGUF file</source>
        <translation>GGUF-Datei</translation>
    </message>
    <message>
        <source>safetensors folder</source>
        <translation>safetensors-Ordner</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>%1 GPU</source>
        <translation>%1 GPU</translation>
    </message>
    <message>
        <source>not for this engine</source>
        <translation>nicht für diese Engine</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Flash attention</source>
        <translation>Flash Attention</translation>
    </message>
    <message>
        <source>KV cache type</source>
        <translation>KV-Cache-Typ</translation>
    </message>
    <message>
        <source>These levels make %1 combinations; at most %2 are possible. Remove some levels.</source>
        <translation>Diese Werte ergeben %1 Kombinationen; höchstens %2 sind möglich. Entfernen Sie einige Werte.</translation>
    </message>
    <message>
        <source>Cells that would need more memory than this are skipped. Empty: what this machine can spare, which is all but a tenth, and at least 2 GB less.</source>
        <translation>Zellen, die mehr Speicher brauchen würden, werden übersprungen. Leer: was dieser Rechner entbehren kann, also alles bis auf ein Zehntel, mindestens aber 2 GB weniger.</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>diesem Rechner</translation>
    </message>
    <message>
        <source>Maximum GPU memory</source>
        <translation>Höchster GPU-Speicher</translation>
    </message>
    <message>
        <source>No more than this of each GPU&apos;s memory is used. Empty: what the GPU has.</source>
        <translation>Mehr als das wird vom Speicher keiner GPU genutzt. Leer: was die GPU hat.</translation>
    </message>
    <message>
        <source>Energy per token of an answer: of the GPUs that compute and the CPU package, as far as they tell.</source>
        <translation>Energie je Token einer Antwort: der GPUs, die rechnen, und des CPU-Gehäuses, soweit sie es mitteilen.</translation>
    </message>
    <message>
        <source>Peak memory of the server, where it is scarce, with the largest context.</source>
        <translation>Höchster Speicherbedarf des Servers, dort, wo er knapp ist, beim größten Kontext.</translation>
    </message>
    <message>
        <source>Highest temperature under stress of what computes, GPU or CPU.</source>
        <translation>Höchste Temperatur unter Belastung dessen, was rechnet, GPU oder CPU.</translation>
    </message>
    <message>
        <source>How often what computes, GPU or CPU, slowed down to protect itself from heat.</source>
        <translation>Wie oft sich das, was rechnet, GPU oder CPU, zum Schutz vor Hitze verlangsamt hat.</translation>
    </message>
    <message>
        <source>Peak memory of the server where it is scarce: on the GPUs that it runs on, else in main memory. Weights included.</source>
        <translation>Höchster Speicherbedarf des Servers dort, wo er knapp ist: auf den GPUs, auf denen er läuft, sonst im Hauptspeicher. Mit Gewichten.</translation>
    </message>
    <message>
        <source>Highest temperature of what computes, GPU or CPU, while this cell was measured.</source>
        <translation>Höchste Temperatur dessen, was rechnet, GPU oder CPU, während diese Zelle gemessen wurde.</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>GPU-Speicher</translation>
    </message>
    <message>
        <source>Peak memory of the server on all GPUs that it runs on.</source>
        <translation>Höchster Speicherbedarf des Servers auf allen GPUs, auf denen er läuft.</translation>
    </message>
    <message>
        <source>Main memory beside the GPU</source>
        <translation>Hauptspeicher neben der GPU</translation>
    </message>
    <message>
        <source>Peak main memory of a server that runs on GPUs.</source>
        <translation>Höchster Hauptspeicherbedarf eines Servers, der auf GPUs läuft.</translation>
    </message>
    <message>
        <source>GPU power</source>
        <translation>GPU-Leistung</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Mean power of all GPUs of the lane while answers were streaming.</source>
        <translation>Mittlere Leistung aller GPUs der Lane, während Antworten strömten.</translation>
    </message>
    <message>
        <source>GPU clock</source>
        <translation>GPU-Takt</translation>
    </message>
    <message>
        <source>Median clock under load of the slowest GPU of the lane.</source>
        <translation>Mittlerer Takt der langsamsten GPU der Lane unter Last.</translation>
    </message>
    <message>
        <source>GPU busy</source>
        <translation>GPU-Auslastung</translation>
    </message>
    <message>
        <source>Share of the time in which the GPUs were computing anything.</source>
        <translation>Anteil der Zeit, in der die GPUs irgendetwas rechneten.</translation>
    </message>
    <message>
        <source>GPU memory temperature</source>
        <translation>Temperatur des GPU-Speichers</translation>
    </message>
    <message>
        <source>Highest temperature of the GPU&apos;s memory, where it tells.</source>
        <translation>Höchste Temperatur des GPU-Speichers, wo er sie mitteilt.</translation>
    </message>
    <message>
        <source>CPU temperature beside the GPU</source>
        <translation>CPU-Temperatur neben der GPU</translation>
    </message>
    <message>
        <source>Highest CPU temperature while a GPU was measured.</source>
        <translation>Höchste CPU-Temperatur, während eine GPU gemessen wurde.</translation>
    </message>
    <message>
        <source>GPU layers, percent of all</source>
        <translation>GPU-Schichten, Prozent von allen</translation>
    </message>
    <message>
        <source>Split over devices</source>
        <translation>Aufteilung auf Geräte</translation>
    </message>
    <message>
        <source>Main device</source>
        <translation>Hauptgerät</translation>
    </message>
    <message>
        <source>Split mode</source>
        <translation>Art der Aufteilung</translation>
    </message>
    <message>
        <source>Layers with experts in host memory</source>
        <translation>Schichten mit Experten im Hauptspeicher</translation>
    </message>
    <message>
        <source>%1 is not a valid value for %2; enter the share of each device with slashes between them, such as %3.</source>
        <translation>%1 ist kein gültiger Wert für %2; geben Sie den Anteil jedes Geräts mit Schrägstrichen dazwischen ein, etwa %3.</translation>
    </message>
    <message>
        <source>The GPU slowed down because of heat or its power supply.</source>
        <translation>Die GPU hat sich wegen Hitze oder ihrer Stromversorgung verlangsamt.</translation>
    </message>
    <message>
        <source>The GPU had not cooled down from the cell before when this was measured.</source>
        <translation>Die GPU war von der vorigen Zelle noch nicht abgekühlt, als dies gemessen wurde.</translation>
    </message>
    <message>
        <source>The GPU stopped responding while this was measured.</source>
        <translation>Die GPU antwortete nicht mehr, während dies gemessen wurde.</translation>
    </message>
    <message>
        <source>The memory of the selected GPU did not rise when the model was loaded, so it may have run elsewhere.</source>
        <translation>Der Speicher der gewählten GPU stieg beim Laden des Modells nicht; es lief also vielleicht woanders.</translation>
    </message>
    <message>
        <source>Energy of the GPU only; that of the CPU could not be read.</source>
        <translation>Nur Energie der GPU; die der CPU war nicht lesbar.</translation>
    </message>
    <message>
        <source>Energy is computed from power readings because the GPU does not count it.</source>
        <translation>Die Energie ist aus Leistungswerten berechnet, weil die GPU sie nicht zählt.</translation>
    </message>
    <message>
        <source>GPU memory is what its use grew by; the driver does not list it by program.</source>
        <translation>GPU-Speicher ist, um wie viel seine Belegung wuchs; der Treiber führt ihn nicht je Programm auf.</translation>
    </message>
    <message>
        <source>Own prompts</source>
        <translation>Eigene Prompts</translation>
    </message>
    <message>
        <source>Share of your own prompts (prompts.yaml) answered as expected; not part of the accuracy.</source>
        <translation>Anteil Ihrer eigenen Prompts (prompts.yaml), die wie erwartet beantwortet wurden; nicht Teil der Genauigkeit.</translation>
    </message>
    <message>
        <source>Prompt length</source>
        <translation>Promptlänge</translation>
    </message>
    <message>
        <source>Answer length</source>
        <translation>Antwortlänge</translation>
    </message>
    <message>
        <source>Length of the prompts whose answers are timed one at a time.</source>
        <translation>Länge der Prompts, deren Antworten einzeln gemessen werden.</translation>
    </message>
    <message>
        <source>Length of the answers that are timed one at a time. The default is shortened on slow machines and in quick mode, another length is not.</source>
        <translation>Länge der Antworten, die einzeln gemessen werden. Die Vorgabe wird auf langsamen Rechnern und im Schnellmodus gekürzt, eine andere Länge nicht.</translation>
    </message>
    <message>
        <source>Length of the answers after a long text. Empty: 64 in quick mode, 128 in full mode.</source>
        <translation>Länge der Antworten nach einem langen Text. Leer: 64 im Schnellmodus, 128 im vollen Modus.</translation>
    </message>
    <message>
        <source>Document length</source>
        <translation>Dokumentlänge</translation>
    </message>
    <message>
        <source>Mean length of the documents that are summarized; they differ by up to 43 % from it.</source>
        <translation>Mittlere Länge der Dokumente, die zusammengefasst werden; sie weichen bis zu 43 % davon ab.</translation>
    </message>
    <message>
        <source>Summary length</source>
        <translation>Länge der Zusammenfassung</translation>
    </message>
    <message>
        <source>Length of the summary of each document.</source>
        <translation>Länge der Zusammenfassung jedes Dokuments.</translation>
    </message>
    <message>
        <source>Length of the prompts of concurrent streams.</source>
        <translation>Länge der Prompts gleichzeitiger Streams.</translation>
    </message>
    <message>
        <source>Length of the answers of concurrent streams.</source>
        <translation>Länge der Antworten gleichzeitiger Streams.</translation>
    </message>
    <message>
        <source>Most streams</source>
        <translation>Höchstzahl der Streams</translation>
    </message>
    <message>
        <source>The number of concurrent streams is doubled up to this. Empty: 8 in quick mode, 64 in full mode, but at most 4 on a server not started by Sweetspot.</source>
        <translation>Bis hierhin wird die Zahl gleichzeitiger Streams verdoppelt. Leer: 8 im Schnellmodus, 64 im vollen Modus, aber höchstens 4 auf einem Server, den Sweetspot nicht gestartet hat.</translation>
    </message>
    <message>
        <source>Length of the prompts of the stress profile.</source>
        <translation>Länge der Prompts des Stressprofils.</translation>
    </message>
    <message>
        <source>Length of the answers of the stress profile.</source>
        <translation>Länge der Antworten des Stressprofils.</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>Concurrent streams of the stress profile. Empty: as many as still made the batch profile faster.</source>
        <translation>Gleichzeitige Streams des Stressprofils. Leer: so viele, wie das Batch-Profil noch schneller gemacht haben.</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>Answers to the questions are cut off at this length.</source>
        <translation>Antworten auf die Fragen werden bei dieser Länge abgeschnitten.</translation>
    </message>
    <message>
        <source>Longest answer to your own prompts</source>
        <translation>Längste Antwort auf eigene Prompts</translation>
    </message>
    <message>
        <source>Answers to your own prompts are cut off at this length.</source>
        <translation>Antworten auf Ihre eigenen Prompts werden bei dieser Länge abgeschnitten.</translation>
    </message>
    <message>
        <source>Temperature that answers are sampled with where quality is measured. 0: always the likeliest token, so that answers can be repeated.</source>
        <translation>Temperatur, mit der Antworten beim Messen der Qualität gezogen werden. 0: immer das wahrscheinlichste Token, sodass sich Antworten wiederholen lassen.</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>Longest time that one request may take. Empty: each profile has its own, of ten minutes and more.</source>
        <translation>Längste Zeit, die eine Anfrage dauern darf. Leer: Jedes Profil hat sein eigenes Limit von zehn Minuten und mehr.</translation>
    </message>
    <message>
        <source>Own prompts: chat</source>
        <translation>Eigene Prompts: Chat</translation>
    </message>
    <message>
        <source>Share of your own prompts for chat answered as expected.</source>
        <translation>Anteil Ihrer eigenen Prompts für Chat, die wie erwartet beantwortet wurden.</translation>
    </message>
    <message>
        <source>Own prompts: summaries</source>
        <translation>Eigene Prompts: Zusammenfassungen</translation>
    </message>
    <message>
        <source>Share of your own prompts for summaries answered as expected.</source>
        <translation>Anteil Ihrer eigenen Prompts für Zusammenfassungen, die wie erwartet beantwortet wurden.</translation>
    </message>
    <message>
        <source>Own prompts: code</source>
        <translation>Eigene Prompts: Code</translation>
    </message>
    <message>
        <source>Share of your own prompts for code answered as expected.</source>
        <translation>Anteil Ihrer eigenen Prompts für Code, die wie erwartet beantwortet wurden.</translation>
    </message>
    <message>
        <source>Own prompts: retrieval</source>
        <translation>Eigene Prompts: Retrieval</translation>
    </message>
    <message>
        <source>Share of your own prompts for retrieval answered as expected.</source>
        <translation>Anteil Ihrer eigenen Prompts für Retrieval, die wie erwartet beantwortet wurden.</translation>
    </message>
    <message>
        <source>Chat and storytelling</source>
        <translation>Chat und Geschichten</translation>
    </message>
    <message>
        <source>Measured again because the GPU had been slowed down by heat or its power supply before.</source>
        <translation>Erneut gemessen, weil Wärme oder die Stromversorgung die GPU zuvor gebremst hatte.</translation>
    </message>
    <message>
        <source>%1 is not a valid value for %2; enter a number from %3 to %4.</source>
        <translation>%1 ist kein gültiger Wert für %2; gib eine Zahl von %3 bis %4 ein.</translation>
    </message>
    <message>
        <source>%1 is not a valid value for %2; enter a text such as %3.</source>
        <translation>%1 ist kein gültiger Wert für %2; gib einen Text wie %3 ein.</translation>
    </message>
    <message>
        <source>Threads for prompts</source>
        <translation>Threads für Prompts</translation>
    </message>
    <message>
        <source>Microbatch size</source>
        <translation>Mikrobatchgröße</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Slots</translation>
    </message>
    <message>
        <source>One KV cache for all slots</source>
        <translation>Ein KV-Cache für alle Slots</translation>
    </message>
    <message>
        <source>KV cache type of keys</source>
        <translation>KV-Cache-Typ der Schlüssel</translation>
    </message>
    <message>
        <source>KV cache type of values</source>
        <translation>KV-Cache-Typ der Werte</translation>
    </message>
    <message>
        <source>KV cache on devices</source>
        <translation>KV-Cache auf Geräten</translation>
    </message>
    <message>
        <source>Full cache of sliding windows</source>
        <translation>Voller Cache gleitender Fenster</translation>
    </message>
    <message>
        <source>Tensors in host memory</source>
        <translation>Tensoren im Hauptspeicher</translation>
    </message>
    <message>
        <source>Device cache of experts in host memory</source>
        <translation>Gerätecache für Experten im Hauptspeicher</translation>
    </message>
    <message>
        <source>Devices compute with weights of the host</source>
        <translation>Geräte rechnen mit Gewichten des Hauptspeichers</translation>
    </message>
    <message>
        <source>Load mode</source>
        <translation>Lademodus</translation>
    </message>
    <message>
        <source>Repack weights for the CPU</source>
        <translation>Gewichte für die CPU umpacken</translation>
    </message>
    <message>
        <source>Bypass the host buffer</source>
        <translation>Hostpuffer umgehen</translation>
    </message>
    <message>
        <source>Polling while waiting</source>
        <translation>Polling beim Warten</translation>
    </message>
    <message>
        <source>Priority of the process</source>
        <translation>Priorität des Prozesses</translation>
    </message>
    <message>
        <source>NUMA</source>
        <translation>NUMA</translation>
    </message>
    <message>
        <source>CPU mask</source>
        <translation>CPU-Maske</translation>
    </message>
    <message>
        <source>Speculative decoding</source>
        <translation>Spekulatives Dekodieren</translation>
    </message>
    <message>
        <source>Draft model</source>
        <translation>Entwurfsmodell</translation>
    </message>
    <message>
        <source>Draft tokens at most</source>
        <translation>Entworfene Tokens höchstens</translation>
    </message>
    <message>
        <source>Draft tokens at least</source>
        <translation>Entworfene Tokens mindestens</translation>
    </message>
    <message>
        <source>Least probability of draft tokens</source>
        <translation>Kleinste Wahrscheinlichkeit entworfener Tokens</translation>
    </message>
    <message>
        <source>Device memory left alone</source>
        <translation>Freigelassener Gerätespeicher</translation>
    </message>
    <message>
        <source>Share of each device&apos;s memory</source>
        <translation>Anteil am Speicher jedes Geräts</translation>
    </message>
    <message>
        <source>Batched tokens at most</source>
        <translation>Gebündelte Tokens höchstens</translation>
    </message>
    <message>
        <source>No graphs (eager mode)</source>
        <translation>Keine Graphen (eager mode)</translation>
    </message>
    <message>
        <source>KV cache data type</source>
        <translation>KV-Cache-Datentyp</translation>
    </message>
    <message>
        <source>Other options</source>
        <translation>Andere Optionen</translation>
    </message>
    <message>
        <source>device not chosen</source>
        <translation>Gerät nicht gewählt</translation>
    </message>
</context>
<context>
    <name>sweetspot::RunController</name>
    <message>
        <source>A run is in progress; stop it first.</source>
        <translation>Es ist ein Lauf im Gange; halten Sie ihn zuerst an.</translation>
    </message>
    <message>
        <source>Run %1 was made on another machine (%2), and resuming it would mix results of two machines. Start a new run here.</source>
        <translation>Lauf %1 stammt von einem anderen Rechner (%2); ihn fortzusetzen würde Ergebnisse zweier Rechner mischen. Starten Sie hier einen neuen Lauf.</translation>
    </message>
    <message>
        <source>The run folder %1 is not writable.</source>
        <translation>Der Ordner %1 des Laufs ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Resuming run %1; cells already finished: %2.</source>
        <translation>Lauf %1 wird fortgesetzt; schon fertige Zellen: %2.</translation>
    </message>
    <message>
        <source>Cells measured again because the configuration, the engine or the file changed: %1.</source>
        <translation>Zellen, die erneut gemessen werden, weil sich Konfiguration, Engine oder Datei geändert hat: %1.</translation>
    </message>
    <message>
        <source>Pausing after the current attempt.</source>
        <translation>Pause nach dem aktuellen Versuch.</translation>
    </message>
    <message>
        <source>Resumed.</source>
        <translation>Fortgesetzt.</translation>
    </message>
    <message>
        <source>Stopping the run and its servers.</source>
        <translation>Der Lauf und seine Server werden angehalten.</translation>
    </message>
</context>
<context>
    <name>sweetspot::UiTr</name>
    <message>
        <source>The PDF could not be created; print to a file instead.</source>
        <translation>Das PDF konnte nicht erzeugt werden; drucken Sie stattdessen in eine Datei.</translation>
    </message>
    <message>
        <source>Copy start command</source>
        <translation>Startbefehl kopieren</translation>
    </message>
    <message>
        <source>Nothing has been measured yet. After a run, this page recommends a model for each use case and says how certain that is.</source>
        <translation>Es wurde noch nichts gemessen. Nach einem Lauf empfiehlt diese Seite ein Modell für jeden Einsatzzweck und sagt, wie sicher das ist.</translation>
    </message>
    <message>
        <source>Overall best:</source>
        <translation>Insgesamt am besten:</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) below the thresholds or requirements.</source>
        <translation>
            <numerusform>%n Zelle unter den Schwellenwerten oder Anforderungen.</numerusform>
            <numerusform>%n Zellen unter den Schwellenwerten oder Anforderungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Beaten by another cell</source>
        <translation>Von einer anderen Zelle übertroffen</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Empfehlungen</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>no extra</source>
        <translation>nichts extra</translation>
    </message>
    <message>
        <source>Leave &amp;free</source>
        <translation>&amp;Frei lassen</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> Token</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Context at which long context work is rated; the default is 8,192 or the closest measured size.</source>
        <translation>Kontext, bei dem die Arbeit mit langem Kontext bewertet wird; Voreinstellung ist 8.192 oder die nächstgelegene gemessene Größe.</translation>
    </message>
    <message>
        <source>&amp;Context</source>
        <translation>&amp;Kontext</translation>
    </message>
    <message>
        <source> tokens/s</source>
        <translation> Token/s</translation>
    </message>
    <message>
        <source>the threshold</source>
        <translation>der Schwellenwert</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Gewicht von „%1“</translation>
    </message>
    <message>
        <source>How much %1 counts for the overall recommendation.</source>
        <translation>Wie viel „%1“ für die Gesamtempfehlung zählt.</translation>
    </message>
    <message>
        <source>change weights</source>
        <translation>Gewichte ändern</translation>
    </message>
    <message>
        <source>change requirements</source>
        <translation>Anforderungen ändern</translation>
    </message>
    <message>
        <source>Entire cell</source>
        <translation>Ganze Zelle</translation>
    </message>
    <message>
        <source>required: %1</source>
        <translation>verlangt: %1</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>Token/s</translation>
    </message>
    <message>
        <source>server’s</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>TTFT ms</source>
        <translation>TTFT ms</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Start of the last answer</source>
        <translation>Anfang der letzten Antwort</translation>
    </message>
    <message>
        <source>Server log…</source>
        <translation>Serverprotokoll …</translation>
    </message>
    <message>
        <source>Details of the selected cell</source>
        <translation>Details der ausgewählten Zelle</translation>
    </message>
    <message>
        <source>Server log</source>
        <translation>Serverprotokoll</translation>
    </message>
    <message>
        <source>The server log is empty.</source>
        <translation>Das Serverprotokoll ist leer.</translation>
    </message>
    <message>
        <source>Select a cell of the matrix to see its details.</source>
        <translation>Wählen Sie eine Zelle der Matrix aus, um ihre Details zu sehen.</translation>
    </message>
    <message>
        <source>Memory, estimated: %1.</source>
        <translation>Speicher, geschätzt: %1.</translation>
    </message>
    <message>
        <source>Runs on the server at %1; needs no memory here.</source>
        <translation>Läuft auf dem Server unter %1; braucht hier keinen Speicher.</translation>
    </message>
    <message>
        <source>add downloaded model</source>
        <translation>heruntergeladenes Modell hinzufügen</translation>
    </message>
    <message>
        <source>waiting for the run to finish</source>
        <translation>wartet, bis der Lauf beendet ist</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>%1/s, %2 left</source>
        <translation>%1/s, noch %2</translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>beginnt …</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>complete; the hub has no checksum to verify it</source>
        <translation>vollständig; der Hub hat keine Prüfsumme dazu</translation>
    </message>
    <message>
        <source>complete, checksum verified</source>
        <translation>vollständig, Prüfsumme bestätigt</translation>
    </message>
    <message>
        <source>unreleased</source>
        <translation>unveröffentlicht</translation>
    </message>
    <message>
        <source>&lt;b&gt;Sweetspot %1&lt;/b&gt;&lt;p&gt;Finds which language model, at which quantization, serves you best on this machine.&lt;/p&gt;&lt;p&gt;Build: %2&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later, without any warranty.&lt;/p&gt;&lt;p&gt;Linked with:&lt;/p&gt;</source>
        <translation>&lt;b&gt;Sweetspot %1&lt;/b&gt;&lt;p&gt;Findet heraus, welches Sprachmodell in welcher Quantisierung auf diesem Rechner für Sie am besten ist.&lt;/p&gt;&lt;p&gt;Build: %2&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später, ohne jede Gewährleistung.&lt;/p&gt;&lt;p&gt;Gelinkt mit:&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1 of %2 cells</source>
        <translation>%1 von %2 Zellen</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, noch etwa %2</translation>
    </message>
    <message>
        <source>The run could not continue: %1</source>
        <translation>Der Lauf konnte nicht fortgesetzt werden: %1</translation>
    </message>
    <message>
        <source>Run complete.</source>
        <translation>Lauf abgeschlossen.</translation>
    </message>
    <message>
        <source>Run stopped. You can resume it.</source>
        <translation>Lauf angehalten. Sie können ihn fortsetzen.</translation>
    </message>
    <message>
        <source>Failed or to be measured again: %1.</source>
        <translation>Fehlgeschlagen oder erneut zu messen: %1.</translation>
    </message>
    <message>
        <source>Reports: %1</source>
        <translation>Berichte: %1</translation>
    </message>
    <message>
        <source>Nothing to measure</source>
        <translation>Nichts zu messen</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <comment>of the matrix, to be measured</comment>
        <translation>
            <numerusform>%n Zelle</numerusform>
            <numerusform>%n Zellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known before a first run in this mode</source>
        <translation>Vor dem ersten Lauf in diesem Modus nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>Predicted from %n earlier run(s).</source>
        <translation>
            <numerusform>Vorhergesagt aus %n früheren Lauf.</numerusform>
            <numerusform>Vorhergesagt aus %n früheren Läufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) with a profile that was never measured come on top.</source>
        <translation>
            <numerusform>%n Zelle mit einem nie gemessenen Profil kommt hinzu.</numerusform>
            <numerusform>%n Zellen mit einem nie gemessenen Profil kommen hinzu.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: up to %2, estimated (%3)</source>
        <translation>%1: bis zu %2, geschätzt (%3)</translation>
    </message>
    <message>
        <source>%1 × %2: %3</source>
        <translation>%1 × %2: %3</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>about %1 (%2 to %3)</source>
        <translation>etwa %1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>Start measuring (F5)</source>
        <translation>Messung starten (F5)</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>&amp;Quick</source>
        <translation>&amp;Schnell</translation>
    </message>
    <message>
        <source>A few quantizations with few repetitions: a first impression.</source>
        <translation>Wenige Quantisierungen mit wenigen Wiederholungen: ein erster Eindruck.</translation>
    </message>
    <message>
        <source>&amp;Full</source>
        <translation>&amp;Vollständig</translation>
    </message>
    <message>
        <source>Every quantization, until the intervals are narrow.</source>
        <translation>Jede Quantisierung, bis die Intervalle schmal sind.</translation>
    </message>
    <message>
        <source>change mode</source>
        <translation>Modus ändern</translation>
    </message>
    <message>
        <source>What to expect</source>
        <translation>Was zu erwarten ist</translation>
    </message>
    <message>
        <source>Measures:</source>
        <translation>Misst:</translation>
    </message>
    <message>
        <source>Takes:</source>
        <translation>Dauert:</translation>
    </message>
    <message>
        <source>Memory:</source>
        <translation>Speicher:</translation>
    </message>
    <message>
        <source>Skips:</source>
        <translation>Lässt aus:</translation>
    </message>
    <message>
        <source>choose profiles</source>
        <translation>Profile wählen</translation>
    </message>
    <message>
        <source>working it out…</source>
        <translation>wird ermittelt…</translation>
    </message>
    <message>
        <source>The machine runs on battery, so its clock may be held down.</source>
        <translation>Der Rechner läuft im Akkubetrieb, sein Takt kann daher gedrosselt sein.</translation>
    </message>
    <message>
        <source>The frequency governor is &quot;powersave&quot;, so the processor stays slow. Choose &quot;performance&quot; or &quot;schedutil&quot;.</source>
        <translation>Der Frequenzregler steht auf „powersave“, der Prozessor bleibt daher langsam. Wählen Sie „performance“ oder „schedutil“.</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>These programs use the processor: %1.</source>
        <translation>Diese Programme belasten den Prozessor: %1.</translation>
    </message>
    <message>
        <source>Interactive use</source>
        <translation>Interaktive Nutzung</translation>
    </message>
    <message>
        <source>Long context</source>
        <translation>Langer Kontext</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>Stress</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Pruning</source>
        <translation>Aussortieren</translation>
    </message>
    <message>
        <source>Other servers</source>
        <translation>Andere Server</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language of the &amp;desktop</source>
        <translation>Sprache des &amp;Desktops</translation>
    </message>
    <message>
        <source>%1 (incomplete)</source>
        <translation>%1 (unvollständig)</translation>
    </message>
    <message>
        <source>The language changes when Sweetspot is started again.</source>
        <translation>Die Sprache ändert sich beim nächsten Start von Sweetspot.</translation>
    </message>
    <message>
        <source>none meets the thresholds</source>
        <translation>keine erfüllt die Schwellenwerte</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between cells that cannot be told apart</comment>
        <translation> oder </translation>
    </message>
    <message numerus="yes">
        <source>%1 or %n more</source>
        <translation>
            <numerusform>%1 oder %n weitere</numerusform>
            <numerusform>%1 oder %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Result of the run</source>
        <translation>Ergebnis des Laufs</translation>
    </message>
    <message>
        <source>Open &amp;report</source>
        <translation>&amp;Bericht öffnen</translation>
    </message>
    <message>
        <source>Com&amp;pare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Close the result</source>
        <translation>Ergebnis schließen</translation>
    </message>
    <message>
        <source>Overall best: %1</source>
        <translation>Insgesamt am besten: %1</translation>
    </message>
    <message>
        <source>Nothing could be recommended: too little was measured.</source>
        <translation>Keine Empfehlung möglich: Es wurde zu wenig gemessen.</translation>
    </message>
    <message>
        <source>No cell meets the thresholds for all uses.</source>
        <translation>Keine Zelle erfüllt die Schwellenwerte aller Anwendungsfälle.</translation>
    </message>
    <message>
        <source>Not decided by these measurements: %1.</source>
        <translation>Durch diese Messungen nicht entschieden: %1.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Measure %n cell(s) again</source>
        <translation>
            <numerusform>%n Zelle er&amp;neut messen</numerusform>
            <numerusform>%n Zellen er&amp;neut messen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cells to measure</source>
        <translation>Zu messende Zellen</translation>
    </message>
    <message>
        <source>All included cells</source>
        <translation>Alle einbezogenen Zellen</translation>
    </message>
    <message>
        <source>Cells never measured</source>
        <translation>Nie gemessene Zellen</translation>
    </message>
    <message>
        <source>Cells changed since (↻)</source>
        <translation>Seither veränderte Zellen (↻)</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>uses, and what to use for them</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>These measurements do not decide it; full mode measures until intervals are narrow.</source>
        <translation>Diese Messungen entscheiden das nicht; der vollständige Modus misst, bis die Intervalle schmal sind.</translation>
    </message>
    <message>
        <source>Notes:</source>
        <translation>Hinweise:</translation>
    </message>
    <message>
        <source>Copy command to serve this model</source>
        <translation>Befehl zum Bereitstellen kopieren</translation>
    </message>
    <message>
        <source>Copy command that was measured</source>
        <translation>Gemessenen Befehl kopieren</translation>
    </message>
    <message>
        <source>Copied: the command that serves this model.</source>
        <translation>Kopiert: der Befehl, der dieses Modell bereitstellt.</translation>
    </message>
    <message>
        <source>Copied: the command that was measured.</source>
        <translation>Kopiert: der Befehl, der gemessen wurde.</translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation>%1, geöffnet</translation>
    </message>
    <message>
        <source>%1, closed</source>
        <comment>a card</comment>
        <translation>%1, geschlossen</translation>
    </message>
    <message>
        <source>About these figures</source>
        <translation>Zu diesen Werten</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Nicht gemessen</translation>
    </message>
    <message>
        <source>No chart: this run&apos;s token times are not on this disk.</source>
        <translation>Kein Diagramm: Die Tokenzeiten dieses Laufs sind nicht auf diesem Datenträger.</translation>
    </message>
    <message>
        <source>Measured in the run of %1</source>
        <translation>Gemessen im Lauf vom %1</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Protokoll durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Wrap lines</source>
        <translation>Zeilen &amp;umbrechen</translation>
    </message>
    <message>
        <source>Server log of %1</source>
        <comment>a cell</comment>
        <translation>Serverprotokoll von %1</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Protokoll wird gelesen…</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Vorherige</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nächste</translation>
    </message>
    <message>
        <source>Places found: %1</source>
        <translation>Gefundene Stellen: %1</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>How was this measured</source>
        <translation>Wie wurde gemessen</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>not to be trusted</source>
        <translation>nicht verlässlich</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>Alle Werte</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>profile, rating</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Streaming speed [tokens/s]: full dots count, hollow ones do not; the line is the median, the band its interval.</source>
        <translation>Streaminggeschwindigkeit [Token/s]: volle Punkte zählen, hohle nicht; die Linie ist der Median, das Band sein Intervall.</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>Zahlen anzeigen</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>%1 (left out)</source>
        <translation>%1 (ausgelassen)</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Quantizations</source>
        <translation>Quantisierungen</translation>
    </message>
    <message>
        <source>Parameter sets</source>
        <translation>Parametersätze</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Was gemessen wird</translation>
    </message>
    <message>
        <source>When it is good enough</source>
        <translation>Wann es gut genug ist</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Engines</translation>
    </message>
    <message>
        <source>llama.cpp</source>
        <translation>llama.cpp</translation>
    </message>
    <message>
        <source>The folder is missing, or is no project any more.</source>
        <translation>Der Ordner fehlt oder ist kein Projekt mehr.</translation>
    </message>
    <message>
        <source>No models yet</source>
        <translation>Noch keine Modelle</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s), nothing measured yet</source>
        <translation>
            <numerusform>%n Modell, noch nichts gemessen</numerusform>
            <numerusform>%n Modelle, noch nichts gemessen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n cell(s) measured</source>
        <translation>
            <numerusform>%1 von %n Zelle gemessen</numerusform>
            <numerusform>%1 von %n Zellen gemessen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, unfinished run</source>
        <translation>%1, unvollendeter Durchlauf</translation>
    </message>
    <message>
        <source>Share card…</source>
        <translation>Karte teilen …</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Opens a chat with this cell.</source>
        <translation>Öffnet einen Chat mit dieser Zelle.</translation>
    </message>
    <message>
        <source>Share &amp;card…</source>
        <translation>&amp;Karte teilen …</translation>
    </message>
    <message>
        <source>reading the prompt</source>
        <translation>liest den Prompt</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Tokens/s</translation>
    </message>
    <message>
        <source>TTFT %1 ms</source>
        <translation>TTFT %1 ms</translation>
    </message>
    <message>
        <source>tokens: %1</source>
        <translation>Tokens: %1</translation>
    </message>
    <message>
        <source>Conversation, %1</source>
        <translation>Gespräch, %1</translation>
    </message>
    <message>
        <source>Speed, %1</source>
        <translation>Geschwindigkeit, %1</translation>
    </message>
    <message>
        <source>The conversation appears here.</source>
        <translation>Hier erscheint das Gespräch.</translation>
    </message>
    <message>
        <source>You:</source>
        <translation>Sie:</translation>
    </message>
    <message>
        <source>Model:</source>
        <translation>Modell:</translation>
    </message>
    <message>
        <source>Reasoning:</source>
        <translation>Überlegung:</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Part of the memory limit to leave for other programs.</source>
        <translation>Teil der Speichergrenze, der anderen Programmen bleiben soll.</translation>
    </message>
    <message numerus="yes">
        <source>    %1: %2, %n layer(s)</source>
        <translation>
            <numerusform>    %1: %2, %n Schicht</numerusform>
            <numerusform>    %1: %2, %n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>About Sweetspot</source>
        <translation>Über Sweetspot</translation>
    </message>
    <message>
        <source>The connection is not encrypted: others on the network can read everything.</source>
        <translation>Die Verbindung ist nicht verschlüsselt: andere im Netzwerk können alles mitlesen.</translation>
    </message>
    <message>
        <source>Measuring sends the program&apos;s prompts and questions, or your own question file, and your own prompts to %1, with your key if you stored one. Model files, the name of this machine and results are not sent.</source>
        <translation>Beim Messen werden die Prompts und Fragen des Programms oder Ihre eigene Fragendatei sowie Ihre eigenen Prompts an %1 gesendet, mit Ihrem Schlüssel, falls Sie einen hinterlegt haben. Modelldateien, der Name dieses Rechners und Ergebnisse werden nicht gesendet.</translation>
    </message>
    <message>
        <source>fixed answer length</source>
        <translation>feste Antwortlänge</translation>
    </message>
    <message>
        <source>disabling the prompt cache</source>
        <translation>Abschalten des Prompt-Caches</translation>
    </message>
    <message>
        <source>reporting cached tokens</source>
        <translation>Melden der Token aus dem Cache</translation>
    </message>
    <message>
        <source>server-side timings for cross-checking</source>
        <translation>Zeitangaben des Servers zum Abgleich</translation>
    </message>
    <message>
        <source>token counts per event</source>
        <translation>Token-Zahlen je Ereignis</translation>
    </message>
    <message>
        <source>Not supported by this server: %1. Affected metrics are flagged or omitted.</source>
        <translation>Von diesem Server nicht unterstützt: %1. Betroffene Metriken werden markiert oder ausgelassen.</translation>
    </message>
    <message>
        <source>A run of these models costs %1. Measuring them stops at %2 %3 (Settings, Limits, Maximum cost).</source>
        <translation>Ein Lauf dieser Modelle kostet %1. Die Messung endet bei %2 %3 (Einstellungen, Grenzen, Höchstkosten).</translation>
    </message>
    <message>
        <source>Select models to see what a run of them will cost.</source>
        <translation>Wählen Sie Modelle aus, um zu sehen, was ein Lauf kosten wird.</translation>
    </message>
    <message>
        <source>no engine here can load this yet</source>
        <translation>noch von keiner Engine hier ladbar</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>%1 is not in the model folder.</source>
        <translation>%1 ist nicht im Modellordner.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Recommends only what needs no more: of the graphics card&apos;s memory where it computes there.</source>
        <translation>Empfiehlt nur, was nicht mehr braucht: vom Speicher der Grafikkarte, wenn dort gerechnet wird.</translation>
    </message>
    <message>
        <source>&amp;Memory at most</source>
        <translation>Speicher &amp;höchstens</translation>
    </message>
    <message>
        <source>Speed at &amp;least</source>
        <translation>Tempo &amp;mindestens</translation>
    </message>
    <message>
        <source>Servers:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>Free this memor&amp;y</source>
        <translation>Diesen Speicher &amp;freigeben</translation>
    </message>
    <message>
        <source>Unloads these models; their servers load them again when somebody asks.</source>
        <translation>Entlädt diese Modelle; ihre Server laden sie bei der nächsten Anfrage wieder.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Paused at %1 of %2 cells. What is being measured is finished first; press Pause again to continue.</source>
        <translation>Pause bei %1 von %2 Zellen. Was gerade gemessen wird, wird noch beendet; erneut auf Pause drücken setzt fort.</translation>
    </message>
    <message>
        <source>Hand over to another program…</source>
        <translation>An ein anderes Programm übergeben …</translation>
    </message>
    <message>
        <source>These settings for llama-server&apos;s router, llama-swap, Ollama, LM Studio, systemd or Docker.</source>
        <translation>Diese Einstellungen für den Router von llama-server, llama-swap, Ollama, LM Studio, systemd oder Docker.</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>Text of this form</source>
        <translation>Text dieser Form</translation>
    </message>
    <message>
        <source>Hand over: %1</source>
        <comment>a cell</comment>
        <translation>Übergeben: %1</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>Not said here: %1</source>
        <translation>Hier nicht gesagt: %1</translation>
    </message>
    <message>
        <source>Copied: %1.</source>
        <translation>Kopiert: %1.</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translation>Einstellungen speichern</translation>
    </message>
    <message>
        <source>Find the best settings…</source>
        <translation>Beste Einstellungen finden …</translation>
    </message>
    <message>
        <source>Tries settings of this cell on this machine, and verifies what is faster.</source>
        <translation>Probiert Einstellungen dieser Zelle auf dieser Maschine und prüft, was schneller ist.</translation>
    </message>
    <message>
        <source>Time for everything</source>
        <translation>Zeit für alles</translation>
    </message>
    <message>
        <source>Requests of a launch</source>
        <translation>Anfragen je Start</translation>
    </message>
    <message>
        <source>Blocks after the first</source>
        <translation>Blöcke nach dem ersten</translation>
    </message>
    <message>
        <source>Least gain of a step</source>
        <translation>Kleinster Gewinn eines Schritts</translation>
    </message>
    <message>
        <source>Passes at most</source>
        <translation>Durchgänge höchstens</translation>
    </message>
    <message>
        <source>Least gain of a pass</source>
        <translation>Kleinster Gewinn eines Durchgangs</translation>
    </message>
    <message>
        <source>Blocks of the ablation</source>
        <translation>Blöcke der Ablation</translation>
    </message>
    <message>
        <source>Triples of the verification</source>
        <translation>Tripel der Nachprüfung</translation>
    </message>
    <message>
        <source>Triples on a noisy machine</source>
        <translation>Tripel auf einer unruhigen Maschine</translation>
    </message>
    <message>
        <source>Requests of a verifying launch</source>
        <translation>Anfragen je Start der Nachprüfung</translation>
    </message>
    <message>
        <source>Least gain that is shown</source>
        <translation>Kleinster Gewinn, der gezeigt wird</translation>
    </message>
    <message>
        <source>Combinations at most, if all are tried</source>
        <translation>Kombinationen höchstens, wenn alle versucht werden</translation>
    </message>
    <message>
        <source>Move settings that depend on each other together</source>
        <translation>Voneinander abhängige Einstellungen gemeinsam ändern</translation>
    </message>
    <message>
        <source>Measure unsteady blocks again</source>
        <translation>Unruhige Blöcke noch einmal messen</translation>
    </message>
    <message>
        <source>Try all levels instead of steps</source>
        <translation>Alle Stufen statt Schritten versuchen</translation>
    </message>
    <message>
        <source>Try all combinations</source>
        <translation>Alle Kombinationen versuchen</translation>
    </message>
    <message>
        <source>Allow settings that change answers</source>
        <translation>Einstellungen erlauben, die Antworten ändern</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Platzierung</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>KV types</source>
        <translation>KV-Typen</translation>
    </message>
    <message>
        <source>Speculation</source>
        <translation>Spekulation</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Slots</translation>
    </message>
    <message>
        <source>Tuning</source>
        <translation>Optimieren</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>The project cannot be changed now; a run is in progress, or it is opened read-only.</source>
        <translation>Das Projekt kann gerade nicht geändert werden: Ein Lauf ist im Gang, oder es ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>use tuned settings</source>
        <translation>optimierte Einstellungen verwenden</translation>
    </message>
    <message>
        <source>Paused; it can go on.</source>
        <translation>Pausiert; sie kann weitergehen.</translation>
    </message>
    <message>
        <source>Earlier tunings</source>
        <translation>Frühere Optimierungen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Ea&amp;rlier tunings</source>
        <translation>F&amp;rühere Optimierungen</translation>
    </message>
    <message>
        <source>Time of this tuning</source>
        <translation>Zeit dieser Optimierung</translation>
    </message>
    <message>
        <source>Stop and &amp;verify now</source>
        <translation>Suche beenden und &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Pause until later</source>
        <translation>Bis später p&amp;ausieren</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>St&amp;opp</translation>
    </message>
    <message>
        <source>Ends the search; what it found so far is compared with your settings.</source>
        <translation>Beendet die Suche; was sie bisher fand, wird mit den bisherigen Einstellungen verglichen.</translation>
    </message>
    <message>
        <source>Frees the machine. The tuning can be taken up again from the list, also after a restart.</source>
        <translation>Gibt die Maschine frei. Die Optimierung kann aus der Liste fortgesetzt werden, auch nach einem Neustart.</translation>
    </message>
    <message>
        <source>Ends it for good, without a result.</source>
        <translation>Beendet sie endgültig, ohne Ergebnis.</translation>
    </message>
    <message>
        <source>A tuning is being prepared.</source>
        <translation>Eine Optimierung wird vorbereitet.</translation>
    </message>
    <message>
        <source>What else is loaded is ended first.</source>
        <translation>Was sonst geladen ist, wird zuerst beendet.</translation>
    </message>
    <message>
        <source>Finding the best settings of %1</source>
        <translation>Beste Einstellungen von %1 werden gesucht</translation>
    </message>
    <message>
        <source>Best so far: %1</source>
        <comment>settings</comment>
        <translation>Bisher am besten: %1</translation>
    </message>
    <message>
        <source>%1 of at most %2 minutes</source>
        <translation>%1 von höchstens %2 Minuten</translation>
    </message>
    <message>
        <source>Co&amp;py command</source>
        <translation>Befehl &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Use in this project</source>
        <translation>In diesem Projekt ver&amp;wenden</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>&amp;Go on tuning</source>
        <translation>Optimierung &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Adds the settings as a parameter set, so that the next run measures them beside the old ones.</source>
        <translation>Fügt die Einstellungen als Parametersatz hinzu, sodass der nächste Lauf sie neben den bisherigen misst.</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Was probiert wurde</translation>
    </message>
    <message>
        <source>Tried and re&amp;jected</source>
        <translation>Probiert und &amp;verworfen</translation>
    </message>
    <message>
        <source>A&amp;ll settings</source>
        <translation>A&amp;lle Einstellungen</translation>
    </message>
    <message>
        <source>Speed and memor&amp;y</source>
        <translation>Tempo und Spe&amp;icher</translation>
    </message>
    <message>
        <source>This tuning was paused; it can go on where it was.</source>
        <translation>Diese Optimierung wurde pausiert; sie kann dort weitergehen, wo sie war.</translation>
    </message>
    <message>
        <source>Changed: %1.</source>
        <translation>Geändert: %1.</translation>
    </message>
    <message>
        <source>Copied: the command with the verified settings.</source>
        <translation>Kopiert: der Befehl mit den geprüften Einstellungen.</translation>
    </message>
    <message>
        <source>Best settings of %1</source>
        <translation>Beste Einstellungen von %1</translation>
    </message>
    <message>
        <source>Save the report of this tuning</source>
        <translation>Bericht dieser Optimierung speichern</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Explore, %1</source>
        <translation>&amp;Erkunden, %1</translation>
    </message>
    <message>
        <source>&amp;Daily use, %1</source>
        <translation>Täg&amp;licher Gebrauch, %1</translation>
    </message>
    <message>
        <source>Serv&amp;ice, %1</source>
        <translation>&amp;Dauerbetrieb, %1</translation>
    </message>
    <message>
        <source>Is there anything to gain? Shows gains of %1 % or more.</source>
        <translation>Ist etwas zu gewinnen? Zeigt Gewinne ab %1 %.</translation>
    </message>
    <message>
        <source>For settings that you work with; says what each change is worth. From %1 % on.</source>
        <translation>Für Einstellungen zum Arbeiten; sagt, was jede Änderung bringt. Ab %1 %.</translation>
    </message>
    <message>
        <source>For a command that goes into service: the most repetitions. From %1 % on.</source>
        <translation>Für einen Befehl im Dauerbetrieb: die meisten Wiederholungen. Ab %1 %.</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Tune for</source>
        <translation>Optimieren für</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Find the &amp;best settings</source>
        <translation>&amp;Beste Einstellungen finden</translation>
    </message>
    <message>
        <source>&amp;Cell</source>
        <translation>&amp;Zelle</translation>
    </message>
    <message>
        <source>&amp;Tune for</source>
        <translation>&amp;Optimieren für</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>For everything, the final verification included. It ends earlier when there is nothing left to try.</source>
        <translation>Für alles, die abschließende Prüfung eingeschlossen. Es endet früher, wenn nichts mehr zu probieren ist.</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>&amp;Höchstens</translation>
    </message>
    <message>
        <source>How thoroughly</source>
        <translation>Wie gründlich</translation>
    </message>
    <message>
        <source>The context of this cell is too short for every kind of request; choose a longer one.</source>
        <translation>Der Kontext dieser Zelle ist für jede Art von Anfrage zu kurz; einen längeren wählen.</translation>
    </message>
    <message>
        <source>Tried and rejected</source>
        <translation>Probiert und verworfen</translation>
    </message>
    <message>
        <source>Nothing was rejected.</source>
        <translation>Nichts wurde verworfen.</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A&amp;utomatic</source>
        <translation>A&amp;utomatisch</translation>
    </message>
    <message>
        <source>By the environments in Settings, else by what is known of the cell. Which one and why is said when it begins.</source>
        <translation>Nach den Umgebungen in den Einstellungen, sonst nach dem, was über die Zelle bekannt ist. Welche und warum, steht da, sobald es beginnt.</translation>
    </message>
    <message>
        <source>Also what changes &amp;answers</source>
        <translation>Auch was &amp;Antworten verändert</translation>
    </message>
    <message>
        <source>Smaller types of the KV cache too. How much of the answers&apos; quality each keeps is measured first, and only those that keep at least %1 % are tried.</source>
        <translation>Auch kleinere Typen des KV-Caches. Wie viel der Qualität der Antworten jeder erhält, wird zuerst gemessen, und nur solche, die mindestens %1 % erhalten, werden probiert.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::AnswersView</name>
    <message>
        <source>&amp;Mark differences from the first</source>
        <translation>&amp;Unterschiede zum ersten markieren</translation>
    </message>
    <message>
        <source>&amp;Undo vote</source>
        <translation>Stimme &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation>&amp;Prompt</translation>
    </message>
    <message>
        <source>‹</source>
        <translation>‹</translation>
    </message>
    <message>
        <source>›</source>
        <translation>›</translation>
    </message>
    <message>
        <source>Previous prompt</source>
        <translation>Vorheriger Prompt</translation>
    </message>
    <message>
        <source>Next prompt</source>
        <translation>Nächster Prompt</translation>
    </message>
    <message>
        <source>&amp;None is better</source>
        <translation>&amp;Keine ist besser</translation>
    </message>
    <message>
        <source>Story after %1 tokens, number %2</source>
        <translation>Geschichte nach %1 Token, Nummer %2</translation>
    </message>
    <message>
        <source>%1 (%2 correct)</source>
        <translation>%1 (%2 richtig)</translation>
    </message>
    <message>
        <source>expects %1</source>
        <translation>erwartet %1</translation>
    </message>
    <message>
        <source>Select cells on the left to read their answers side by side.</source>
        <translation>Wählen Sie links Zellen aus, um ihre Antworten nebeneinander zu lesen.</translation>
    </message>
    <message>
        <source>These cells have no answers to the same prompt. The interactive profile saves the beginnings of stories, the quality profile the answers to its questions.</source>
        <translation>Diese Zellen haben keine Antworten auf denselben Prompt. Das Profil „Interaktiv“ speichert die Anfänge von Geschichten, das Profil „Qualität“ die Antworten auf seine Fragen.</translation>
    </message>
    <message>
        <source>How each model continued the same story.</source>
        <translation>Wie jedes Modell dieselbe Geschichte fortgesetzt hat.</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Erwartet: %1</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Antwort %1</translation>
    </message>
    <message>
        <source>%1 ✓ correct</source>
        <translation>%1 ✓ richtig</translation>
    </message>
    <message>
        <source>%1 ✗ wrong</source>
        <translation>%1 ✗ falsch</translation>
    </message>
    <message>
        <source>not asked or failed</source>
        <translation>nicht gefragt oder fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 is best</source>
        <translation>%1 ist am besten</translation>
    </message>
    <message>
        <source>Vote saved: answer %1.</source>
        <translation>Stimme gespeichert: Antwort %1.</translation>
    </message>
    <message>
        <source>Vote saved: none is better.</source>
        <translation>Stimme gespeichert: keine ist besser.</translation>
    </message>
    <message>
        <source>Votes so far: %1.</source>
        <translation>Bisherige Stimmen: %1.</translation>
    </message>
    <message>
        <source>Prompts skipped because all answers are the same: %1.</source>
        <translation>Übersprungene Prompts, weil alle Antworten gleich sind: %1.</translation>
    </message>
    <message>
        <source>Bl&amp;ind vote</source>
        <translation>Bl&amp;ind optimieren</translation>
    </message>
    <message>
        <source>Hides the names and shuffles the answers. Your votes are saved in the project and shown next to the metrics.</source>
        <translation>Verbirgt die Namen und mischt die Antworten. Ihre Stimmen werden im Projekt gespeichert und neben den Metriken gezeigt.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::Ballot</name>
    <message>
        <source>Which is better?</source>
        <translation>Welche ist besser?</translation>
    </message>
    <message>
        <source>&amp;Left</source>
        <translation>&amp;Links</translation>
    </message>
    <message>
        <source>Ri&amp;ght</source>
        <translation>Re&amp;chts</translation>
    </message>
    <message>
        <source>T&amp;ie</source>
        <translation>Un&amp;entschieden</translation>
    </message>
    <message>
        <source>&amp;Both bad</source>
        <translation>&amp;Beide schlecht</translation>
    </message>
    <message>
        <source>No votes on these two yet.</source>
        <translation>Noch keine Stimmen zu diesen beiden.</translation>
    </message>
    <message>
        <source>Votes: left %1, right %2, tie %3, both bad %4</source>
        <translation>Stimmen: links %1, rechts %2, unentschieden %3, beide schlecht %4</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::BuildBox</name>
    <message>
        <source>the processor only</source>
        <translation>nur den Prozessor</translation>
    </message>
    <message>
        <source>Get the build for yo&amp;ur GPU</source>
        <translation>Build für Ihre GP&amp;U holen</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>St&amp;opp</translation>
    </message>
    <message>
        <source>llama.cpp on this machine:</source>
        <translation>llama.cpp auf diesem Rechner:</translation>
    </message>
    <message>
        <source>Downloading llama.cpp…</source>
        <translation>llama.cpp wird heruntergeladen …</translation>
    </message>
    <message>
        <source>The %1 build of llama.cpp is ready.</source>
        <translation>Der %1-Build von llama.cpp ist bereit.</translation>
    </message>
    <message>
        <source>The %1 build was downloaded, but it cannot use a GPU. %2</source>
        <translation>Der %1-Build wurde heruntergeladen, kann aber keine GPU nutzen. %2</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::CardDialog</name>
    <message>
        <source>Preview of the card</source>
        <translation>Vorschau der Karte</translation>
    </message>
    <message>
        <source>Share card: %1</source>
        <translation>Karte teilen: %1</translation>
    </message>
    <message>
        <source>&amp;Score for</source>
        <translation>&amp;Punktzahl für</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Copied: the card as a picture.</source>
        <translation>Kopiert: die Karte als Bild.</translation>
    </message>
    <message>
        <source>Score %1 of 100</source>
        <translation>Punktzahl %1 von 100</translation>
    </message>
    <message>
        <source>Save the card</source>
        <translation>Karte speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>Zeichnungen (*.svg)</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::CellChooser</name>
    <message>
        <source>Add a &amp;column</source>
        <translation>&amp;Spalte hinzufügen</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Cells to compare, by run and model</source>
        <translation>Zu vergleichende Zellen, nach Lauf und Modell</translation>
    </message>
    <message>
        <source>All models at one quantization, from the newest open run.</source>
        <translation>Alle Modelle mit einer Quantisierung, aus dem neuesten offenen Lauf.</translation>
    </message>
    <message>
        <source>%1, %2
%3</source>
        <translation>%1, %2
%3</translation>
    </message>
    <message>
        <source>All models at %1</source>
        <translation>Alle Modelle mit %1</translation>
    </message>
    <message>
        <source>Open a run first</source>
        <translation>Zuerst einen Lauf öffnen</translation>
    </message>
    <message>
        <source>Against the &amp;baseline</source>
        <translation>Mit der &amp;Referenz vergleichen</translation>
    </message>
    <message>
        <source>Compares the first selected cell with the same cell of the run that is pinned as the baseline on the Runs page.</source>
        <translation>Vergleicht die erste ausgewählte Zelle mit derselben Zelle des Laufs, der auf der Seite „Läufe“ als Referenz gepinnt ist.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::CellPair</name>
    <message>
        <source>Two side b&amp;y side</source>
        <translation>Zwei &amp;nebeneinander</translation>
    </message>
    <message>
        <source>Cell on the left</source>
        <translation>Zelle links</translation>
    </message>
    <message>
        <source>Cell on the right</source>
        <translation>Zelle rechts</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ChartView</name>
    <message>
        <source>The image could not be created; try the SVG format.</source>
        <translation>Das Bild konnte nicht erzeugt werden; versuchen Sie das SVG-Format.</translation>
    </message>
    <message>
        <source>Arrow keys go through values and legend; Space hides a series.</source>
        <translation>Die Pfeiltasten gehen durch Werte und Legende; die Leertaste blendet eine Reihe aus.</translation>
    </message>
    <message>
        <source>Hidden; click or press Space to show it</source>
        <translation>Ausgeblendet; Klick oder Leertaste blendet sie ein</translation>
    </message>
    <message>
        <source>Click or press Space to hide it</source>
        <translation>Klick oder Leertaste blendet sie aus</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ChipList</name>
    <message>
        <source>Add to %1</source>
        <translation>Zu „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>%1 of %2, remove</source>
        <translation>%1 aus „%2“ entfernen</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Me&amp;trics</source>
        <translation>Me&amp;triken</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>Dia&amp;gramme</translation>
    </message>
    <message>
        <source>&amp;Answers</source>
        <translation>A&amp;ntworten</translation>
    </message>
    <message>
        <source>Nothing to compare yet.

Select two or more cells on the left: a model&apos;s check box selects its entire row, “Add a column” all models at one quantization. Cells of other runs, including runs imported on the Runs page, are listed below.</source>
        <translation>Noch nichts zu vergleichen.

Wählen Sie links zwei oder mehr Zellen aus: Das Kästchen eines Modells wählt seine ganze Zeile, „Spalte hinzufügen“ alle Modelle mit einer Quantisierung. Zellen anderer Läufe, auch der auf der Seite „Läufe“ importierten, stehen darunter.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>&amp;Only differences</source>
        <translation>Nur &amp;Unterschiede</translation>
    </message>
    <message>
        <source>Hides metrics without a difference.</source>
        <translation>Blendet Metriken ohne Unterschied aus.</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>Art des Diagramms</translation>
    </message>
    <message>
        <source>Metric of the chart</source>
        <translation>Metrik des Diagramms</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Copy as Mar&amp;kdown</source>
        <translation>Als Mar&amp;kdown kopieren</translation>
    </message>
    <message>
        <source>Cop&amp;y as CSV</source>
        <translation>Als CSV kop&amp;ieren</translation>
    </message>
    <message>
        <source>Copies the table as it is shown, for a text or an issue.</source>
        <translation>Kopiert die Tabelle, wie sie gezeigt wird, für einen Text oder ein Issue.</translation>
    </message>
    <message>
        <source>Copies a line for each metric and cell, with unrounded numbers, for a spreadsheet.</source>
        <translation>Kopiert eine Zeile je Metrik und Zelle mit ungerundeten Zahlen, für eine Tabellenkalkulation.</translation>
    </message>
    <message numerus="yes">
        <source>No differences found in %n metric(s); clear the box to see them.</source>
        <translation>
            <numerusform>Bei %n Metrik kein Unterschied gefunden; ohne das Häkchen ist sie zu sehen.</numerusform>
            <numerusform>Bei %n Metriken kein Unterschied gefunden; ohne das Häkchen sind sie zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n metric(s) without a difference are hidden.</source>
        <translation>
            <numerusform>%n Metrik ohne Unterschied ist ausgeblendet.</numerusform>
            <numerusform>%n Metriken ohne Unterschied sind ausgeblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied to the clipboard.</source>
        <translation>In die Zwischenablage kopiert.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>As &amp;SVG…</source>
        <translation>Als &amp;SVG …</translation>
    </message>
    <message>
        <source>As &amp;PNG…</source>
        <translation>Als &amp;PNG …</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>&amp;Bild</translation>
    </message>
    <message>
        <source>&amp;Data for a spreadsheet</source>
        <translation>&amp;Daten für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Data as &amp;Markdown</source>
        <translation>Daten als &amp;Markdown</translation>
    </message>
    <message>
        <source>En&amp;gines</source>
        <translation>En&amp;gines</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::CompareTable</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>95 % confidence: %1 to %2, n = %3</source>
        <translation>95 % Konfidenz: %1 bis %2, n = %3</translation>
    </message>
    <message>
        <source>%1 to %2, n = %3</source>
        <translation>%1 bis %2, n = %3</translation>
    </message>
    <message>
        <source>Metrics of the compared cells</source>
        <translation>Metriken der verglichenen Zellen</translation>
    </message>
    <message>
        <source>%1
compared with</source>
        <translation>%1
im Vergleich mit</translation>
    </message>
    <message>
        <source>The others are compared with this cell.</source>
        <translation>Die anderen werden mit dieser Zelle verglichen.</translation>
    </message>
    <message>
        <source>Click to compare the others with this cell.</source>
        <translation>Klicken, um die anderen mit dieser Zelle zu vergleichen.</translation>
    </message>
    <message>
        <source>Entire cell</source>
        <translation>Ganze Zelle</translation>
    </message>
    <message>
        <source>required: %1</source>
        <translation>verlangt: %1</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Your blind votes</source>
        <translation>Ihre Blindbewertung</translation>
    </message>
    <message>
        <source>Answers preferred</source>
        <translation>Bevorzugte Antworten</translation>
    </message>
    <message>
        <source>not voted on</source>
        <translation>nicht abgestimmt</translation>
    </message>
    <message>
        <source>%1 of %2, none better in %3</source>
        <translation>%1 von %2, bei %3 keine besser</translation>
    </message>
    <message>
        <source>Against the first: %1</source>
        <translation>Gegenüber der ersten: %1</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::DeviceStrip</name>
    <message>
        <source>Devices to measure on</source>
        <translation>Geräte, auf denen gemessen wird</translation>
    </message>
    <message>
        <source>measure on a device</source>
        <translation>auf einem Gerät messen</translation>
    </message>
    <message>
        <source>leave a device out</source>
        <translation>ein Gerät auslassen</translation>
    </message>
    <message>
        <source>join devices</source>
        <translation>Geräte verbinden</translation>
    </message>
    <message>
        <source>separate devices</source>
        <translation>Geräte trennen</translation>
    </message>
    <message>
        <source>compare a GPU with the CPU</source>
        <translation>eine GPU mit der CPU vergleichen</translation>
    </message>
    <message>
        <source>Equal GPUs s&amp;hare the models</source>
        <translation>Gleiche GPUs teilen sic&amp;h die Modelle</translation>
    </message>
    <message>
        <source>Each model is measured on one of the equal GPUs instead of on each of them.</source>
        <translation>Jedes Modell wird auf einer der gleichen GPUs gemessen statt auf jeder von ihnen.</translation>
    </message>
    <message>
        <source>share models among equal GPUs</source>
        <translation>Modelle unter gleichen GPUs teilen</translation>
    </message>
    <message>
        <source>measure on each GPU</source>
        <translation>auf jeder GPU messen</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::DeviceTabs</name>
    <message>
        <source>Device shown in the matrix</source>
        <translation>In der Matrix gezeigtes Gerät</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>Alle Geräte</translation>
    </message>
    <message>
        <source>Best device</source>
        <translation>Bestes Gerät</translation>
    </message>
    <message>
        <source>Of each model only the device on which the shown metric is best</source>
        <translation>Von jedem Modell nur das Gerät, auf dem der gezeigte Wert am besten ist</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::DeviceTile</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1 W</translation>
    </message>
    <message>
        <source>slowed down by heat</source>
        <translation>durch Hitze verlangsamt</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Mehr für %1</translation>
    </message>
    <message>
        <source>Driver %1</source>
        <translation>Treiber %1</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Bei %1</translation>
    </message>
    <message>
        <source>A screen is attached to it, which takes memory and time.</source>
        <translation>Ein Bildschirm hängt daran, der Speicher und Zeit nimmt.</translation>
    </message>
    <message>
        <source>Limited to %1 W of %2 W.</source>
        <translation>Begrenzt auf %1 W von %2 W.</translation>
    </message>
    <message>
        <source>Measure on %1</source>
        <translation>Auf %1 messen</translation>
    </message>
    <message>
        <source>joined with %1</source>
        <translation>verbunden mit %1</translation>
    </message>
    <message>
        <source>Join with %1</source>
        <translation>Verbinden mit %1</translation>
    </message>
    <message>
        <source>Measure on its own</source>
        <translation>Für sich messen</translation>
    </message>
    <message>
        <source>Compare with the CPU, 0 to 100 % of the layers</source>
        <translation>Mit der CPU vergleichen, 0 bis 100 % der Schichten</translation>
    </message>
    <message>
        <source>processor and main memory</source>
        <translation>Prozessor und Hauptspeicher</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::Document</name>
    <message>
        <source>%1 already contains a project; open it, or choose another folder.</source>
        <translation>%1 enthält bereits ein Projekt; öffnen Sie es oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 already contains a project; choose another folder.</source>
        <translation>%1 enthält bereits ein Projekt; wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::DownloadQueueView</name>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Heruntergeladen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Co&amp;ntinue during measurements (this disturbs them)</source>
        <translation>Während Messungen &amp;weiterladen (stört die Messungen)</translation>
    </message>
    <message>
        <source>%1 of %2 (%3 %)</source>
        <translation>%1 von %2 (%3 %)</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>Fo&amp;rtsetzen</translation>
    </message>
    <message>
        <source>Down&amp;load missing files (%1)</source>
        <translation>Fehlende Dateien herunter&amp;laden (%1)</translation>
    </message>
    <message>
        <source>%1 free on disk</source>
        <translation>%1 frei auf der Festplatte</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::EffortsForm</name>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Environments of tuning</source>
        <translation>Umgebungen der Optimierung</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add an environment</source>
        <translation>Eine Umgebung hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Duplicate the environment</source>
        <translation>Die Umgebung duplizieren</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove the environment</source>
        <translation>Die Umgebung entfernen</translation>
    </message>
    <message>
        <source>An environment says how thoroughly settings are looked for. For a cell the one that says most of it is taken: a model before a family, that before an engine. Without any, the program chooses explore or preprod. Empty: any.</source>
        <translation>Eine Umgebung sagt, wie gründlich Einstellungen gesucht werden. Für eine Zelle gilt die, die am meisten über sie sagt: ein Modell vor einer Familie, diese vor einer Engine. Ohne eine wählt das Programm explore oder preprod. Leer: alle.</translation>
    </message>
    <message>
        <source>New environment</source>
        <translation>Neue Umgebung</translation>
    </message>
    <message>
        <source>add an environment</source>
        <translation>eine Umgebung hinzufügen</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>duplicate an environment</source>
        <translation>eine Umgebung duplizieren</translation>
    </message>
    <message>
        <source>any</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>change: %1</source>
        <translation>ändern: %1</translation>
    </message>
    <message>
        <source>Name of the environment</source>
        <translation>Name der Umgebung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>rename an environment</source>
        <translation>eine Umgebung umbenennen</translation>
    </message>
    <message>
        <source>any; an architecture such as qwen2</source>
        <translation>alle; eine Architektur wie qwen2</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Look at: %1</source>
        <translation>Ansehen: %1</translation>
    </message>
    <message>
        <source>change phases</source>
        <translation>Phasen ändern</translation>
    </message>
    <message>
        <source>remove an environment</source>
        <translation>eine Umgebung entfernen</translation>
    </message>
    <message>
        <source>change the base of an environment</source>
        <translation>die Grundlage einer Umgebung ändern</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>changed; %1</source>
        <translation>geändert; %1</translation>
    </message>
    <message>
        <source>on in %1</source>
        <translation>an bei %1</translation>
    </message>
    <message>
        <source>off in %1</source>
        <translation>aus bei %1</translation>
    </message>
    <message>
        <source>all in %1</source>
        <translation>alle bei %1</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::EngineDetails</name>
    <message>
        <source>&amp;Bake context and threads into a variant of each model</source>
        <translation>&amp;Kontext und Threads in eine Variante jedes Modells einbacken</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Schlüssel …</translation>
    </message>
    <message>
        <source>&amp;Price list…</source>
        <translation>&amp;Preisliste …</translation>
    </message>
    <message>
        <source>Remove Swee&amp;tspot&apos;s models from the server</source>
        <translation>Swee&amp;tspots Modelle vom Server entfernen</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>Ad&amp;resse</translation>
    </message>
    <message>
        <source>change address</source>
        <translation>Adresse ändern</translation>
    </message>
    <message>
        <source>bake options</source>
        <translation>Optionen einbacken</translation>
    </message>
    <message>
        <source>send options</source>
        <translation>Optionen senden</translation>
    </message>
    <message>
        <source>Another engine has this name already.</source>
        <translation>Eine andere Engine hat diesen Namen bereits.</translation>
    </message>
    <message>
        <source>rename engine</source>
        <translation>Engine umbenennen</translation>
    </message>
    <message>
        <source>Select an engine above, or add one to measure the same models on it.</source>
        <translation>Wählen Sie oben eine Engine aus oder fügen Sie eine hinzu, um dieselben Modelle damit zu messen.</translation>
    </message>
    <message>
        <source>Otherwise they are sent with every request. Variants have names that begin with “%1”.</source>
        <translation>Sonst werden sie mit jeder Anfrage gesendet. Die Namen der Varianten beginnen mit „%1“.</translation>
    </message>
    <message>
        <source>Allow &amp;sending to %1</source>
        <translation>Senden an %1 er&amp;lauben</translation>
    </message>
    <message>
        <source>%1 is downloading %2; this may take a while.</source>
        <translation>%1 lädt %2 herunter; das kann eine Weile dauern.</translation>
    </message>
    <message>
        <source>%1 has been downloaded.</source>
        <translation>%1 wurde heruntergeladen.</translation>
    </message>
    <message>
        <source>The download of %1 was stopped; the server keeps the downloaded part.</source>
        <translation>Der Download von %1 wurde angehalten; der Server behält den heruntergeladenen Teil.</translation>
    </message>
    <message>
        <source>change the start of %1</source>
        <translation>Start von %1 ändern</translation>
    </message>
    <message>
        <source>Pr&amp;ogram</source>
        <translation>Pr&amp;ogramm</translation>
    </message>
    <message>
        <source>Co&amp;mmand</source>
        <translation>&amp;Befehl</translation>
    </message>
    <message>
        <source>empty: it is looked for; or its path, or a Python environment that has it</source>
        <translation>leer: es wird gesucht; oder sein Pfad, oder eine Python-Umgebung, in der es ist</translation>
    </message>
    <message>
        <source>change program</source>
        <translation>Programm ändern</translation>
    </message>
    <message>
        <source>change command</source>
        <translation>Befehl ändern</translation>
    </message>
    <message>
        <source>Allow this project to &amp;run the program named here</source>
        <translation>Diesem Projekt e&amp;rlauben, das hier genannte Programm auszuführen</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::EnginesPage</name>
    <message>
        <source>checking…</source>
        <translation>wird geprüft …</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>nicht verwendbar</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) retried</source>
        <translation>
            <numerusform>%n Anfrage wiederholt</numerusform>
            <numerusform>%n Anfragen wiederholt</numerusform>
        </translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Engines</translation>
    </message>
    <message>
        <source>Engines of the project</source>
        <translation>Engines des Projekts</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>&amp;Add engine</source>
        <translation>En&amp;gine hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>Every model of the project can be measured on several engines, side by side. llama.cpp is always included; nothing is sent to another machine until you allow it here.</source>
        <translation>Jedes Modell des Projekts kann mit mehreren Engines gemessen werden, nebeneinander. llama.cpp ist immer dabei; an einen anderen Rechner wird nichts gesendet, bis Sie es hier erlauben.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>add engine</source>
        <translation>Engine hinzufügen</translation>
    </message>
    <message>
        <source>remove engine</source>
        <translation>Engine entfernen</translation>
    </message>
    <message>
        <source>include engine</source>
        <translation>Engine einschließen</translation>
    </message>
    <message>
        <source>exclude engine</source>
        <translation>Engine ausschließen</translation>
    </message>
    <message>
        <source>The price list is %1; edit it in a text editor. It is read again before each run.</source>
        <translation>Die Preisliste ist %1; bearbeiten Sie sie in einem Texteditor. Sie wird vor jedem Lauf neu gelesen.</translation>
    </message>
    <message>
        <source>Program or address</source>
        <translation>Programm oder Adresse</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::EnginesView</name>
    <message>
        <source>Model on several engines</source>
        <translation>Modell auf mehreren Engines</translation>
    </message>
    <message>
        <source>Engines side by side</source>
        <translation>Engines nebeneinander</translation>
    </message>
    <message>
        <source>None of the selected models was measured on several engines. Select cells of the same model and precision on two engines.</source>
        <translation>Keines der gewählten Modelle wurde auf mehreren Engines gemessen. Wählen Sie Zellen desselben Modells in gleicher Genauigkeit auf zwei Engines.</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::FileActions</name>
    <message>
        <source>&amp;Give the file to %1</source>
        <translation>Die Datei an %1 &amp;geben</translation>
    </message>
    <message>
        <source>&amp;Copy the file to a folder…</source>
        <translation>Die Datei in einen Ordner &amp;kopieren …</translation>
    </message>
    <message>
        <source>Select a file of the model that is on this machine.</source>
        <translation>Wählen Sie eine Datei des Modells, die auf diesem Rechner liegt.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::FilterBar</name>
    <message>
        <source>Hide empty rows and co&amp;lumns</source>
        <translation>&amp;Leere Zeilen und Spalten ausblenden</translation>
    </message>
    <message>
        <source>What of the matrix is shown</source>
        <translation>Was von der Matrix zu sehen ist</translation>
    </message>
    <message>
        <source>Part of a name</source>
        <translation>Teil eines Namens</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Si&amp;ze from</source>
        <translation>&amp;Größe von</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>&amp;bis</translation>
    </message>
    <message>
        <source>&amp;Quantization</source>
        <translation>&amp;Quantisierung</translation>
    </message>
    <message>
        <source>En&amp;gine</source>
        <translation>&amp;Engine</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>Ge&amp;rät</translation>
    </message>
    <message>
        <source>S&amp;tate</source>
        <translation>&amp;Zustand</translation>
    </message>
    <message>
        <source>any</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>seither geändert</translation>
    </message>
    <message>
        <source>Memor&amp;y</source>
        <translation>S&amp;peicher</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>Sort &amp;by</source>
        <translation>S&amp;ortieren nach</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>any</source>
        <comment>size</comment>
        <translation>alle</translation>
    </message>
    <message>
        <source> B</source>
        <comment>billions of parameters</comment>
        <translation> B</translation>
    </message>
    <message>
        <source>as set up</source>
        <translation>wie eingerichtet</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>name, backwards</source>
        <translation>Name, rückwärts</translation>
    </message>
    <message>
        <source>size, smallest first</source>
        <translation>Größe, kleinste zuerst</translation>
    </message>
    <message>
        <source>size, largest first</source>
        <translation>Größe, größte zuerst</translation>
    </message>
    <message>
        <source>best: %1</source>
        <translation>Bestwert: %1</translation>
    </message>
    <message>
        <source>the best one for each model</source>
        <translation>das beste für jedes Modell</translation>
    </message>
    <message>
        <source>Order of the rows</source>
        <translation>Reihenfolge der Zeilen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::FirstProject</name>
    <message>
        <source>Creating the project…</source>
        <translation>Projekt wird angelegt …</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Dateien werden gelesen …</translation>
    </message>
    <message>
        <source>My models</source>
        <translation>Meine Modelle</translation>
    </message>
    <message>
        <source>%1 exists already; choose a new folder.</source>
        <translation>%1 gibt es schon; wählen Sie einen neuen Ordner.</translation>
    </message>
    <message>
        <source>The project could not be moved to %1; use File &gt; Save as for another disk.</source>
        <translation>Das Projekt konnte nicht nach %1 verschoben werden; für einen anderen Datenträger hilft Datei &gt; Speichern unter.</translation>
    </message>
    <message>
        <source>rename project</source>
        <translation>Projekt umbenennen</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::GroupedBox</name>
    <message>
        <source>No data for the selected cells</source>
        <translation>Keine Daten zu den ausgewählten Zellen</translation>
    </message>
    <message>
        <source>Entire cell</source>
        <translation>Ganze Zelle</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::HeatMapView</name>
    <message>
        <source>Matrix of models and quantizations</source>
        <translation>Matrix der Modelle und Quantisierungen</translation>
    </message>
    <message>
        <source>Compare selected cells</source>
        <translation>Ausgewählte Zellen vergleichen</translation>
    </message>
    <message>
        <source>Compare this model&apos;s quantizations</source>
        <translation>Quantisierungen dieses Modells vergleichen</translation>
    </message>
    <message>
        <source>Compare the models at this quantization</source>
        <translation>Modelle mit dieser Quantisierung vergleichen</translation>
    </message>
    <message>
        <source>What would fit…</source>
        <translation>Was würde passen …</translation>
    </message>
    <message>
        <source>Measure failed and disturbed cells again</source>
        <translation>Fehlgeschlagene und gestörte Zellen erneut messen</translation>
    </message>
    <message>
        <source>Resumes the run and measures all its failed or disturbed cells again.</source>
        <translation>Setzt den Lauf fort und misst alle fehlgeschlagenen oder gestörten Zellen erneut.</translation>
    </message>
    <message>
        <source>Include this model</source>
        <translation>Dieses Modell einschließen</translation>
    </message>
    <message>
        <source>Exclude this model</source>
        <translation>Dieses Modell ausschließen</translation>
    </message>
    <message>
        <source>Include this quantization</source>
        <translation>Diese Quantisierung einschließen</translation>
    </message>
    <message>
        <source>Exclude this quantization</source>
        <translation>Diese Quantisierung ausschließen</translation>
    </message>
    <message>
        <source>Include everything</source>
        <translation>Alles einschließen</translation>
    </message>
    <message>
        <source>Always measure</source>
        <translation>Immer messen</translation>
    </message>
    <message>
        <source>Regardless of pruning rules.</source>
        <translation>Unabhängig von Pruning-Regeln.</translation>
    </message>
    <message numerus="yes">
        <source>Measure %n cell(s) now</source>
        <translation>
            <numerusform>%n Zelle jetzt messen</numerusform>
            <numerusform>%n Zellen jetzt messen</numerusform>
        </translation>
    </message>
    <message>
        <source>Measure this cell now</source>
        <translation>Diese Zelle jetzt messen</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details anzeigen</translation>
    </message>
    <message>
        <source>Keep at the top</source>
        <translation>Oben halten</translation>
    </message>
    <message>
        <source>Try two of them side by side</source>
        <translation>Zwei davon nebeneinander ausprobieren</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>%1 rows and %2 columns are not shown</source>
        <translation>%1 Zeilen und %2 Spalten sind nicht gezeigt</translation>
    </message>
    <message>
        <source>Find the best settings…</source>
        <translation>Beste Einstellungen finden …</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::HubPage</name>
    <message>
        <source>Find models</source>
        <translation>Modelle suchen</translation>
    </message>
    <message>
        <source>Models on the hub</source>
        <translation>Modelle auf dem Hub</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Files of the repository</source>
        <translation>Dateien des Repositorys</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Memory (estimated)</source>
        <translation>Speicher (geschätzt)</translation>
    </message>
    <message>
        <source>Here (estimated)</source>
        <translation>Hier (geschätzt)</translation>
    </message>
    <message>
        <source>&amp;More results</source>
        <translation>Mehr Er&amp;gebnisse</translation>
    </message>
    <message>
        <source>Do&amp;wnload</source>
        <translation>Her&amp;unterladen</translation>
    </message>
    <message>
        <source>Search by name, or paste a link, “hf://organisation/name” or “organisation/name:Q4_K_M”. %1</source>
        <translation>Nach Namen suchen oder einen Link, „hf://Organisation/Name“ oder „Organisation/Name:Q4_K_M“ einfügen. %1</translation>
    </message>
    <message>
        <source>Gated and private repositories need a token; add one under Edit &gt; Keys.</source>
        <translation>Zugangsbeschränkte und private Repositorys brauchen ein Token; fügen Sie eines unter „Bearbeiten &gt; Schlüssel“ hinzu.</translation>
    </message>
    <message>
        <source>Using the token from %1.</source>
        <translation>Das Token aus %1 wird verwendet.</translation>
    </message>
    <message>
        <source>Select a repository to see its files.</source>
        <translation>Wählen Sie ein Repository aus, um seine Dateien zu sehen.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>gated</source>
        <translation>zugangsbeschränkt</translation>
    </message>
    <message>
        <source>Accept its terms on the hub first, then add a token under Edit &gt; Keys.</source>
        <translation>Stimmen Sie zuerst auf dem Hub den Bedingungen zu und fügen Sie dann unter „Bearbeiten &gt; Schlüssel“ ein Token hinzu.</translation>
    </message>
    <message>
        <source>No results; try fewer words or other filters.</source>
        <translation>Keine Treffer; versuchen Sie es mit weniger Wörtern oder anderen Filtern.</translation>
    </message>
    <message numerus="yes">
        <source>Repositories: %n, most downloaded first.</source>
        <translation>
            <numerusform>%n Repository, nach Downloads sortiert.</numerusform>
            <numerusform>%n Repositorys, nach Downloads sortiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>%1 has no GGUF files; look for a repository whose name ends in GGUF.</source>
        <translation>%1 hat keine GGUF-Dateien; suchen Sie ein Repository, dessen Name auf GGUF endet.</translation>
    </message>
    <message>
        <source>%1, licence: %2</source>
        <translation>%1, Lizenz: %2</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Do&amp;wnload into a new project</source>
        <translation>In ein neues Projekt &amp;herunterladen</translation>
    </message>
    <message>
        <source>%1, about %2 in Q4_K_M</source>
        <translation>%1, etwa %2 in Q4_K_M</translation>
    </message>
    <message>
        <source>Below are well-known free models that fit into this machine&apos;s memory.</source>
        <translation>Unten stehen bekannte freie Modelle, die in den Speicher dieses Rechners passen.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::HubSearchBar</name>
    <message>
        <source>Fits &amp;here</source>
        <translation>Pass&amp;t hier</translation>
    </message>
    <message>
        <source>Name, link or organisation/name:QUANTIZATION</source>
        <translation>Name, Link oder Organisation/Name:QUANTISIERUNG</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Beliebige Größe</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Höchstens %1</translation>
    </message>
    <message>
        <source>Any licence</source>
        <translation>Beliebige Lizenz</translation>
    </message>
    <message>
        <source>Any quantization</source>
        <translation>Beliebige Quantisierung</translation>
    </message>
    <message>
        <source>Only models that fit into this machine&apos;s memory at the selected quantization (default: Q4_K_M).</source>
        <translation>Nur Modelle, die mit der gewählten Quantisierung (Voreinstellung: Q4_K_M) in den Speicher dieses Rechners passen.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::InstallBox</name>
    <message>
        <source>&amp;Install…</source>
        <translation>&amp;Installieren…</translation>
    </message>
    <message>
        <source>Stop insta&amp;lling</source>
        <translation>Insta&amp;llation stoppen</translation>
    </message>
    <message>
        <source>Sweetspot can install %1 for you. It says first what it does.</source>
        <translation>Sweetspot kann %1 für Sie installieren. Vorher wird gesagt, was geschieht.</translation>
    </message>
    <message>
        <source>Install %1</source>
        <translation>%1 installieren</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>Der Rechner wird untersucht…</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Installieren</translation>
    </message>
    <message>
        <source>Installing %1…</source>
        <translation>%1 wird installiert…</translation>
    </message>
    <message>
        <source>Installing %1 was stopped; nothing of it is left.</source>
        <translation>Die Installation von %1 wurde gestoppt; nichts davon ist geblieben.</translation>
    </message>
    <message>
        <source>%1 is installed and answers.</source>
        <translation>%1 ist installiert und antwortet.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Keys are stored in the keyring of your desktop, never in projects, reports or logs. Each key is sent only to its own service. “Test” contacts that service once.</source>
        <translation>Schlüssel werden im Schlüsselbund Ihres Desktops gespeichert, nie in Projekten, Berichten oder Protokollen. Jeder Schlüssel wird nur an seinen eigenen Dienst gesendet. „Testen“ kontaktiert diesen Dienst einmal.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>No key.</source>
        <translation>Kein Schlüssel.</translation>
    </message>
    <message>
        <source>%1, for this session only.</source>
        <translation>%1, nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>%1, from %2.</source>
        <translation>%1, aus %2.</translation>
    </message>
    <message>
        <source>%1, in the keyring.</source>
        <translation>%1, im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Contacting %1…</source>
        <translation>%1 wird kontaktiert …</translation>
    </message>
    <message>
        <source>%1 accepts this key.</source>
        <translation>%1 akzeptiert diesen Schlüssel.</translation>
    </message>
    <message>
        <source>Waiting for the keyring. It may be asking for your password in a window of its own.</source>
        <translation>Der Schlüsselbund antwortet noch nicht. Vielleicht fragt er in einem eigenen Fenster nach Ihrem Passwort.</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Zeigen, was getippt ist</translation>
    </message>
    <message>
        <source>Get a key</source>
        <translation>Schlüssel holen</translation>
    </message>
    <message>
        <source>Paste a key</source>
        <translation>Schlüssel einfügen</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::LaunchEditor</name>
    <message>
        <source>additional options</source>
        <translation>zusätzliche Optionen</translation>
    </message>
    <message>
        <source>additional variables</source>
        <translation>zusätzliche Variablen</translation>
    </message>
    <message>
        <source>Additional options of its server</source>
        <translation>Zusätzliche Optionen des Servers</translation>
    </message>
    <message>
        <source>Additional variables of its server</source>
        <translation>Zusätzliche Variablen des Servers</translation>
    </message>
    <message>
        <source>such as %1; Enter adds it</source>
        <translation>etwa %1; Enter fügt es hinzu</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::LeaveQuestion</name>
    <message>
        <source>A run is in progress</source>
        <translation>Es ist ein Lauf im Gange</translation>
    </message>
    <message>
        <source>Stop the run? Results so far are kept and you can resume later.</source>
        <translation>Den Lauf anhalten? Bisherige Ergebnisse bleiben erhalten, und Sie können ihn später fortsetzen.</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>Änderungen an %1 speichern?</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::Legend</name>
    <message>
        <source>Colours appear with the first measurement</source>
        <translation>Farben erscheinen mit der ersten Messung</translation>
    </message>
    <message>
        <source>Colour scale</source>
        <translation>Farbskala</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 bis %2.</translation>
    </message>
    <message>
        <source>Hatched with %1 or %2: not enough could be measured for a verdict; measure it again.</source>
        <translation>Schraffiert mit %1 oder %2: für ein Urteil konnte zu wenig gemessen werden; messen Sie erneut.</translation>
    </message>
    <message>
        <source>Dark is worst, bright is best. The scale is logarithmic, because the values span more than a factor of ten.</source>
        <translation>Dunkel ist am schlechtesten, hell am besten. Die Skala ist logarithmisch, weil die Werte mehr als einen Faktor zehn umspannen.</translation>
    </message>
    <message>
        <source>Dark is worst, bright is best.</source>
        <translation>Dunkel ist am schlechtesten, hell am besten.</translation>
    </message>
    <message>
        <source>all measured: %1</source>
        <translation>alle gemessen: %1</translation>
    </message>
    <message>
        <source>The values differ by less than each of them varies, so their colours are nearly alike.</source>
        <translation>Die Werte unterscheiden sich weniger, als jeder von ihnen schwankt; ihre Farben sind daher fast gleich.</translation>
    </message>
    <message>
        <source>Each row has colours of its own: rows cannot be compared by colour.</source>
        <translation>Jede Zeile hat eigene Farben: Zeilen lassen sich nicht nach Farbe vergleichen.</translation>
    </message>
    <message>
        <source>In percent of the best figure of the whole matrix.</source>
        <translation>In Prozent des besten Werts der ganzen Matrix.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>worst of its row</source>
        <translation>schlechtester der Zeile</translation>
    </message>
    <message>
        <source>best of its row</source>
        <translation>bester der Zeile</translation>
    </message>
    <message>
        <source>%1 of the best</source>
        <translation>%1 des Besten</translation>
    </message>
    <message>
        <source>colours of each row</source>
        <translation>Farben je Zeile</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>logarithmisch</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::LivePanel</name>
    <message>
        <source>Token rate</source>
        <translation>Token-Rate</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>Token/s</translation>
    </message>
    <message>
        <source>Press Run (F5) to see the token rate of each repetition here.</source>
        <translation>Starten Sie einen Lauf (F5), um hier die Token-Rate jeder Wiederholung zu sehen.</translation>
    </message>
    <message>
        <source>The temperature appears during a run.</source>
        <translation>Die Temperatur erscheint während eines Laufs.</translation>
    </message>
    <message>
        <source>No sensor. %1</source>
        <translation>Kein Sensor. %1</translation>
    </message>
    <message>
        <source>Server memory</source>
        <translation>Server-Speicher</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>The server&apos;s memory appears during a run.</source>
        <translation>Der Speicher des Servers erscheint während eines Laufs.</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>The power appears during a run.</source>
        <translation>Die Leistung erscheint während eines Laufs.</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>The run is being prepared; the token rate appears with its first repetition.</source>
        <translation>Der Lauf wird vorbereitet; die Token-Rate erscheint mit der ersten Wiederholung.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::MainWindow</name>
    <message>
        <source>It is opened read-only.</source>
        <translation>Es ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>The project&apos;s files have errors; see Problems. Defaults are used for the parts that could not be read.</source>
        <translation>Die Dateien des Projekts enthalten Fehler; siehe „Probleme“. Für die nicht lesbaren Teile gelten Voreinstellungen.</translation>
    </message>
    <message>
        <source>None of this model&apos;s files is on this machine, so its memory needs are unknown.</source>
        <translation>Keine Datei dieses Modells ist auf diesem Rechner, daher ist der Speicherbedarf unbekannt.</translation>
    </message>
    <message>
        <source>The matrix shows the run in progress; other runs can be shown when it has finished.</source>
        <translation>Die Matrix zeigt den laufenden Lauf; andere Läufe lassen sich anzeigen, wenn er beendet ist.</translation>
    </message>
    <message>
        <source>Models can be added when no run is in progress and the project is writable.</source>
        <translation>Modelle lassen sich hinzufügen, wenn kein Lauf im Gange und das Projekt beschreibbar ist.</translation>
    </message>
    <message>
        <source>The project “%1” was created in %2.</source>
        <translation>Das Projekt „%1“ wurde in %2 angelegt.</translation>
    </message>
    <message>
        <source>Move or rename…</source>
        <translation>Verschieben oder umbenennen …</translation>
    </message>
    <message>
        <source>Download llama.cpp</source>
        <translation>llama.cpp herunterladen</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::Manual</name>
    <message>
        <source>Search the manual</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Contents of the manual</source>
        <translation>Inhalt des Handbuchs</translation>
    </message>
    <message>
        <source>Chapter of the manual</source>
        <translation>Kapitel des Handbuchs</translation>
    </message>
    <message>
        <source>Sweetspot manual</source>
        <translation>Handbuch von Sweetspot</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::MatrixControls</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>&amp;Filter and sort…</source>
        <translation>&amp;Filtern und sortieren …</translation>
    </message>
    <message>
        <source>Show &amp;all rows and columns</source>
        <translation>&amp;Alle Zeilen und Spalten zeigen</translation>
    </message>
    <message>
        <source>Colours: &amp;value</source>
        <translation>Farben: &amp;Wert</translation>
    </message>
    <message>
        <source>Colours: best of each &amp;row</source>
        <translation>Farben: Bester jeder &amp;Zeile</translation>
    </message>
    <message>
        <source>Colours: &amp;distance from the best</source>
        <translation>Farben: &amp;Abstand vom Besten</translation>
    </message>
    <message>
        <source>&amp;Larger squares</source>
        <translation>&amp;Größere Felder</translation>
    </message>
    <message>
        <source>&amp;Smaller squares</source>
        <translation>&amp;Kleinere Felder</translation>
    </message>
    <message>
        <source>&amp;Usual size of squares</source>
        <translation>&amp;Übliche Größe der Felder</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s) hidden</source>
        <translation>
            <numerusform>%1 von %n Zeile ausgeblendet</numerusform>
            <numerusform>%1 von %n Zeilen ausgeblendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n column(s) hidden</source>
        <translation>
            <numerusform>%1 von %n Spalte ausgeblendet</numerusform>
            <numerusform>%1 von %n Spalten ausgeblendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::MatrixPage</name>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Metric shown in the matrix</source>
        <translation>In der Matrix gezeigte Metrik</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>M&amp;odus</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Quick measures a few quantizations with few repetitions, full measures all of them until the intervals are narrow.</source>
        <translation>„Schnell“ misst wenige Quantisierungen mit wenigen Wiederholungen, „Vollständig“ misst alle, bis die Intervalle eng sind.</translation>
    </message>
    <message>
        <source>No models in this project yet.

Drop GGUF files anywhere in this window, or add them to the list on the left.
Each model becomes a row, each quantization a column.</source>
        <translation>Noch keine Modelle in diesem Projekt.

Ziehen Sie GGUF-Dateien in dieses Fenster oder fügen Sie sie links zur Liste hinzu.
Jedes Modell wird eine Zeile, jede Quantisierung eine Spalte.</translation>
    </message>
    <message>
        <source>change mode</source>
        <translation>Modus ändern</translation>
    </message>
    <message>
        <source>include cells</source>
        <translation>Zellen einschließen</translation>
    </message>
    <message>
        <source>exclude cells</source>
        <translation>Zellen ausschließen</translation>
    </message>
    <message>
        <source>always measure cells</source>
        <translation>Zellen immer messen</translation>
    </message>
    <message>
        <source>let rules decide on cells</source>
        <translation>Regeln über Zellen entscheiden lassen</translation>
    </message>
    <message>
        <source>Cells to measure: %1</source>
        <translation>Zu messende Zellen: %1</translation>
    </message>
    <message>
        <source>full mode only: %1</source>
        <translation>nur vollständiger Modus: %1</translation>
    </message>
    <message>
        <source>unusable: %1</source>
        <translation>nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>excluded: %1</source>
        <translation>ausgeschlossen: %1</translation>
    </message>
    <message>
        <source>click a corner box or press Space to include or exclude cells; double-click a heading for an entire row or column</source>
        <translation>Eckkästchen anklicken oder Leertaste drücken, um Zellen ein- oder auszuschließen; Überschrift doppelklicken für eine ganze Zeile oder Spalte</translation>
    </message>
    <message>
        <source>≈ %1 Such attempts are discarded.</source>
        <translation>≈ %1 Solche Versuche werden verworfen.</translation>
    </message>
    <message>
        <source>Vie&amp;w</source>
        <translation>Ansich&amp;t</translation>
    </message>
    <message>
        <source>Filter, sort, colours, size of the squares</source>
        <translation>Filter, Reihenfolge, Farben, Größe der Felder</translation>
    </message>
    <message>
        <source>on devices that take no part: %1</source>
        <translation>auf Geräten, die nicht teilnehmen: %1</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::MatrixPanels</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::MatrixPresenter</name>
    <message>
        <source>%1 left · %2</source>
        <translation>noch %1 · %2</translation>
    </message>
    <message>
        <source>Quick mode skips this quantization. Choose Full to measure it, or add it to the quick list under Settings.</source>
        <translation>Der schnelle Modus überspringt diese Quantisierung. Wählen Sie „Vollständig“, um sie zu messen, oder nehmen Sie sie in den Einstellungen in die Schnellauswahl auf.</translation>
    </message>
    <message>
        <source>paused · %1</source>
        <translation>Pause · %1</translation>
    </message>
    <message>
        <source>Its device takes no part, or an equal one measures it. What takes part is ticked above the matrix.</source>
        <translation>Sein Gerät nimmt nicht teil, oder ein gleiches misst es. Was teilnimmt, ist über der Matrix angehakt.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::MatrixShare</name>
    <message>
        <source>&amp;Copy and share</source>
        <translation>&amp;Kopieren und teilen</translation>
    </message>
    <message>
        <source>Share &amp;card of this cell…</source>
        <translation>Karte dieser &amp;Zelle teilen …</translation>
    </message>
    <message>
        <source>Copy this cell as a llama-&amp;bench table</source>
        <translation>Diese Zelle als llama-&amp;bench-Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy matrix as &amp;Markdown</source>
        <translation>Matrix als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy matrix as CS&amp;V</source>
        <translation>Matrix als CS&amp;V kopieren</translation>
    </message>
    <message>
        <source>Copy matrix as &amp;picture</source>
        <translation>Matrix als B&amp;ild kopieren</translation>
    </message>
    <message>
        <source>&amp;Save matrix as picture…</source>
        <translation>Matrix als Bild &amp;speichern …</translation>
    </message>
    <message>
        <source>Copied: the rows and columns that are shown, as a picture.</source>
        <translation>Kopiert: die gezeigten Zeilen und Spalten als Bild.</translation>
    </message>
    <message>
        <source>Save the matrix as a picture</source>
        <translation>Matrix als Bild speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Copied: the rows and columns that are shown, as a Markdown table.</source>
        <translation>Kopiert: die gezeigten Zeilen und Spalten als Markdown-Tabelle.</translation>
    </message>
    <message>
        <source>Copied: the rows and columns that are shown, as CSV.</source>
        <translation>Kopiert: die gezeigten Zeilen und Spalten als CSV.</translation>
    </message>
    <message>
        <source>Choose a measured cell first: there is nothing to share of this one.</source>
        <translation>Wählen Sie zuerst eine gemessene Zelle: Von dieser gibt es nichts zu teilen.</translation>
    </message>
    <message>
        <source>Choose a measured cell first: no speed of this one was measured.</source>
        <translation>Wählen Sie zuerst eine gemessene Zelle: Von dieser wurde keine Geschwindigkeit gemessen.</translation>
    </message>
    <message>
        <source>Copied: %1 as a llama-bench table.</source>
        <translation>Kopiert: %1 als llama-bench-Tabelle.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::MemoryBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ModelListFiles</name>
    <message>
        <source>Import the models of another project</source>
        <translation>Modelle eines anderen Projekts importieren</translation>
    </message>
    <message>
        <source>Model lists (*.yaml *.yml)</source>
        <translation>Modelllisten (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>import models</source>
        <translation>Modelle importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) imported.</source>
        <translation>
            <numerusform>%n Modell importiert.</numerusform>
            <numerusform>%n Modelle importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already present.</source>
        <translation>
            <numerusform>%n bereits vorhanden.</numerusform>
            <numerusform>%n bereits vorhanden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Export the list of models</source>
        <translation>Liste der Modelle exportieren</translation>
    </message>
    <message>
        <source>Giving %1 %2 to %3…</source>
        <translation>%1 %2 geht an %3 …</translation>
    </message>
    <message>
        <source>%1 has it now as %2.</source>
        <translation>%1 hat es jetzt als %2.</translation>
    </message>
    <message>
        <source>Copy the file to a folder</source>
        <translation>Die Datei in einen Ordner kopieren</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ModelsPanel</name>
    <message>
        <source>No models yet. Drop GGUF files here, type a name or a link above, or press “Add”.</source>
        <translation>Noch keine Modelle. Ziehen Sie GGUF-Dateien hierher, geben Sie oben einen Namen oder Link ein oder wählen Sie „Hinzufügen“.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Add a model by name or link</source>
        <translation>Modell nach Name oder Link hinzufügen</translation>
    </message>
    <message>
        <source>Add by name or hub link</source>
        <translation>Nach Name oder Hub-Link hinzufügen</translation>
    </message>
    <message>
        <source>Part of a name searches this machine, then the hub; “organisation/name:Q4_K_M” or a link opens that repository.</source>
        <translation>Ein Teil des Namens sucht auf diesem Rechner, dann auf dem Hub; „Organisation/Name:Q4_K_M“ oder ein Link öffnet dieses Repository.</translation>
    </message>
    <message>
        <source>Groups the matrix and orders the tests: 350M, 1.5B, 8x7B, …</source>
        <translation>Gruppiert die Matrix und ordnet die Tests: 350M, 1.5B, 8x7B, …</translation>
    </message>
    <message>
        <source>Files of the model</source>
        <translation>Dateien des Modells</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Remove file from list</source>
        <translation>Datei aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>&amp;Files…</source>
        <translation>&amp;Dateien …</translation>
    </message>
    <message>
        <source>From &amp;other programs on this machine…</source>
        <translation>Aus &amp;anderen Programmen auf diesem Rechner …</translation>
    </message>
    <message>
        <source>From the &amp;hub…</source>
        <translation>Vom &amp;Hub …</translation>
    </message>
    <message>
        <source>From a &amp;models.yaml…</source>
        <translation>Aus einer &amp;models.yaml …</translation>
    </message>
    <message>
        <source>&amp;What would fit…</source>
        <translation>&amp;Was würde passen …</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move dow&amp;n</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Sort by size</source>
        <translation>Nach &amp;Größe sortieren</translation>
    </message>
    <message>
        <source>sort models by size</source>
        <translation>Modelle nach Größe sortieren</translation>
    </message>
    <message>
        <source>&amp;Export models.yaml…</source>
        <translation>models.yaml &amp;exportieren …</translation>
    </message>
    <message>
        <source>move model</source>
        <translation>Modell verschieben</translation>
    </message>
    <message>
        <source>duplicate model</source>
        <translation>Modell duplizieren</translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation>Dateien: %1</translation>
    </message>
    <message>
        <source>This size is not recognised; enter a number with K, M or B, such as 3B.</source>
        <translation>Diese Größe wird nicht erkannt; geben Sie eine Zahl mit K, M oder B ein, etwa 3B.</translation>
    </message>
    <message>
        <source>Every model needs a name.</source>
        <translation>Jedes Modell braucht einen Namen.</translation>
    </message>
    <message>
        <source>Another model has this name.</source>
        <translation>Ein anderes Modell hat diesen Namen.</translation>
    </message>
    <message>
        <source>rename model</source>
        <translation>Modell umbenennen</translation>
    </message>
    <message>
        <source>change size</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>Each quantization needs a unique name, such as Q4_K_M.</source>
        <translation>Jede Quantisierung braucht einen eindeutigen Namen, etwa Q4_K_M.</translation>
    </message>
    <message>
        <source>change quantization</source>
        <translation>Quantisierung ändern</translation>
    </message>
    <message>
        <source>A file name is required here.</source>
        <translation>Hier wird ein Dateiname benötigt.</translation>
    </message>
    <message>
        <source>change file</source>
        <translation>Datei ändern</translation>
    </message>
    <message>
        <source>remove model</source>
        <translation>Modell entfernen</translation>
    </message>
    <message>
        <source>remove file</source>
        <translation>Datei entfernen</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::NoteEdit</name>
    <message>
        <source>Note of the run</source>
        <translation>Notiz zum Lauf</translation>
    </message>
    <message>
        <source>Select one run to write a note on it.</source>
        <translation>Wählen Sie einen Lauf aus, um eine Notiz dazu zu schreiben.</translation>
    </message>
    <message>
        <source>What was special about this run: driver, cooling, settings…</source>
        <translation>Was an diesem Lauf besonders war: Treiber, Kühlung, Einstellungen …</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::NumberBox</name>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ParameterSetsForm</name>
    <message>
        <source>as configured</source>
        <translation>wie eingestellt</translation>
    </message>
    <message>
        <source>parameter sets</source>
        <translation>Parametersätze</translation>
    </message>
    <message>
        <source>&amp;Measure these combinations</source>
        <translation>Diese Kombinationen &amp;messen</translation>
    </message>
    <message>
        <source>Each parameter set is a row of its own for every model. Without any, models are measured as configured under Engines.</source>
        <translation>Jeder Parametersatz ist für jedes Modell eine eigene Zeile. Ohne Parametersätze werden Modelle so gemessen, wie es unter „Engines“ eingestellt ist.</translation>
    </message>
    <message>
        <source>threads=4</source>
        <translation>threads=4</translation>
    </message>
    <message>
        <source>change parameter sets</source>
        <translation>Parametersätze ändern</translation>
    </message>
    <message>
        <source>A sweep makes a parameter set of each combination of the values below.</source>
        <translation>Ein Sweep macht aus jeder Kombination der folgenden Werte einen Parametersatz.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message numerus="yes">
        <source>%1 = %n parameter set(s)</source>
        <translation>
            <numerusform>%1 = %n Parametersatz</numerusform>
            <numerusform>%1 = %n Parametersätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the matrix</source>
        <translation>
            <numerusform>%n Zeile der Matrix</numerusform>
            <numerusform>%n Zeilen der Matrix</numerusform>
        </translation>
    </message>
    <message>
        <source>sweep parameters</source>
        <translation>Parameter kombinieren</translation>
    </message>
    <message>
        <source>&amp;Add a parameter</source>
        <translation>Parameter &amp;hinzufügen</translation>
    </message>
    <message>
        <source>a number (%1)</source>
        <translation>eine Zahl (%1)</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::PathButton</name>
    <message>
        <source>Browse…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Browse for %1</source>
        <translation>%1 auswählen</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Programmeinstellungen</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Sprache und Aussehen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Language of the desktop</source>
        <translation>Sprache des Desktops</translation>
    </message>
    <message>
        <source>%1 (incomplete)</source>
        <translation>%1 (unvollständig)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language changes when Sweetspot is started again.</source>
        <translation>Die Sprache ändert sich beim nächsten Start von Sweetspot.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>&amp;Font size</source>
        <translation>Schrift&amp;größe</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>As the language writes them</source>
        <translation>In der Schreibweise der Sprache</translation>
    </message>
    <message>
        <source>Plain: 1234.5</source>
        <translation>Schlicht: 1234.5</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>&amp;Zahlen</translation>
    </message>
    <message>
        <source>&amp;Projects folder</source>
        <translation>&amp;Projektordner</translation>
    </message>
    <message>
        <source>llama-&amp;server of new projects</source>
        <translation>llama-&amp;server neuer Projekte</translation>
    </message>
    <message>
        <source>model folders</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>&amp;Model folders</source>
        <translation>&amp;Modellordner</translation>
    </message>
    <message>
        <source>“Find models” looks here beside the folders of other programs.</source>
        <translation>„Modelle suchen“ sucht auch hier, neben den Ordnern anderer Programme.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ProblemReport</name>
    <message>
        <source>Save the problem report as a folder</source>
        <translation>Problembericht als Ordner speichern</translation>
    </message>
    <message>
        <source>Written to %1. Look through the files before you pass them on: keys were removed, names of models and paths were not.</source>
        <translation>Nach %1 geschrieben. Sehen Sie die Dateien durch, bevor Sie sie weitergeben: Schlüssel wurden entfernt, Modellnamen und Pfade nicht.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ProblemsList</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>No problems in the project&apos;s files.</source>
        <translation>Keine Probleme in den Dateien des Projekts.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ProjectActions</name>
    <message>
        <source>Choose GGUF files to test</source>
        <translation>Zu testende GGUF-Dateien auswählen</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modelle (*.gguf)</translation>
    </message>
    <message>
        <source>Open a project folder</source>
        <translation>Projektordner öffnen</translation>
    </message>
    <message>
        <source>Save the project as a folder</source>
        <translation>Projekt als Ordner speichern</translation>
    </message>
    <message>
        <source>Add GGUF files</source>
        <translation>GGUF-Dateien hinzufügen</translation>
    </message>
    <message>
        <source>add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Looking for GGUF files…</source>
        <translation>GGUF-Dateien werden gesucht …</translation>
    </message>
    <message>
        <source>add models of other programs</source>
        <translation>Modelle anderer Programme hinzufügen</translation>
    </message>
    <message>
        <source>Creating the demo project…</source>
        <translation>Demoprojekt wird angelegt …</translation>
    </message>
    <message>
        <source>Downloading llama.cpp…</source>
        <translation>llama.cpp wird heruntergeladen …</translation>
    </message>
    <message>
        <source>Choose a folder of models</source>
        <translation>Einen Ordner mit Modellen wählen</translation>
    </message>
    <message>
        <source>No model files found in %1.</source>
        <translation>In %1 wurden keine Modelldateien gefunden.</translation>
    </message>
    <message>
        <source>A project can be moved when no run is in progress and it is writable.</source>
        <translation>Ein Projekt lässt sich verschieben, wenn kein Durchlauf im Gange ist und es beschreibbar ist.</translation>
    </message>
    <message>
        <source>Move or rename the project&apos;s folder</source>
        <translation>Ordner des Projekts verschieben oder umbenennen</translation>
    </message>
    <message>
        <source>quick mode</source>
        <translation>Schnellmodus</translation>
    </message>
    <message>
        <source>The %1 build was downloaded, but it cannot use a GPU. %2</source>
        <translation>Der %1-Build wurde heruntergeladen, kann aber keine GPU nutzen. %2</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ProjectPages</name>
    <message>
        <source>Pages of the project</source>
        <translation>Seiten des Projekts</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) imported.</source>
        <translation>
            <numerusform>%n Lauf importiert.</numerusform>
            <numerusform>%n Läufe importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already present.</source>
        <translation>
            <numerusform>%n bereits vorhanden.</numerusform>
            <numerusform>%n bereits vorhanden.</numerusform>
        </translation>
    </message>
    <message>
        <source>These cells have not been measured yet; run them first.</source>
        <translation>Diese Zellen wurden noch nicht gemessen; messen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>These settings cannot be said to another program.</source>
        <translation>Diese Einstellungen lassen sich keinem anderen Programm mitteilen.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::PromptGrid</name>
    <message>
        <source>Own prompts</source>
        <translation>Eigene Prompts</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Ask &amp;all</source>
        <translation>&amp;Alle fragen</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>St&amp;opp</translation>
    </message>
    <message>
        <source>A&amp;dd prompt</source>
        <translation>Prompt &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>Ans&amp;wer</source>
        <translation>Ant&amp;wort</translation>
    </message>
    <message>
        <source>E&amp;xpected</source>
        <translation>Er&amp;wartet</translation>
    </message>
    <message>
        <source>? your verdict</source>
        <translation>? Ihr Urteil</translation>
    </message>
    <message>
        <source>✓ passes</source>
        <translation>✓ bestanden</translation>
    </message>
    <message>
        <source>✗ fails</source>
        <translation>✗ nicht bestanden</translation>
    </message>
    <message>
        <source>Enter or a double click says whether it passes.</source>
        <translation>Eingabetaste oder Doppelklick sagt, ob sie besteht.</translation>
    </message>
    <message>
        <source>⚠ no answer</source>
        <translation>⚠ keine Antwort</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>▶ asking</source>
        <translation>▶ wird gefragt</translation>
    </message>
    <message>
        <source>An example such as {&quot;name&quot;: &quot;&quot;, &quot;age&quot;: 0}; empty: any JSON</source>
        <translation>Ein Beispiel wie {&quot;name&quot;: &quot;&quot;, &quot;age&quot;: 0}; leer: jedes JSON</translation>
    </message>
    <message>
        <source>edit prompt</source>
        <translation>Prompt ändern</translation>
    </message>
    <message>
        <source>add prompt</source>
        <translation>Prompt hinzufügen</translation>
    </message>
    <message>
        <source>What is 2 + 2? Answer with the number only.</source>
        <translation>Wie viel ist 2 + 2? Antworte nur mit der Zahl.</translation>
    </message>
    <message>
        <source>remove prompt</source>
        <translation>Prompt entfernen</translation>
    </message>
    <message>
        <source>No particular use</source>
        <translation>Keine bestimmte Verwendung</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Verwendung</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ProposalButtons</name>
    <message>
        <source>Measure on %1 combined</source>
        <translation>Auf %1 zusammen messen</translation>
    </message>
    <message>
        <source>Set n_cpu_moe to %1</source>
        <translation>n_cpu_moe auf %1 setzen</translation>
    </message>
    <message>
        <source>join devices</source>
        <translation>Geräte verbinden</translation>
    </message>
    <message>
        <source>set a parameter</source>
        <translation>Parameter setzen</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::QuantizationsForm</name>
    <message>
        <source>%1 is no name of a quantization; an example is Q4_K_M.</source>
        <translation>%1 ist kein Name einer Quantisierung; ein Beispiel ist Q4_K_M.</translation>
    </message>
    <message>
        <source>quantizations of quick mode</source>
        <translation>Quantisierungen des schnellen Modus</translation>
    </message>
    <message>
        <source>quantizations of full mode</source>
        <translation>Quantisierungen des vollständigen Modus</translation>
    </message>
    <message>
        <source>Quick mode measures</source>
        <translation>Der schnelle Modus misst</translation>
    </message>
    <message>
        <source>Full mode measures, beside those that a model has</source>
        <translation>Der vollständige Modus misst, neben denen, die ein Modell hat</translation>
    </message>
    <message>
        <source>Quantizations of a model are compared with its reference file. Empty: the best of its files.</source>
        <translation>Quantisierungen eines Modells werden mit seiner Referenzdatei verglichen. Leer: die beste seiner Dateien.</translation>
    </message>
    <message>
        <source>change quick mode</source>
        <translation>schnellen Modus ändern</translation>
    </message>
    <message>
        <source>change full mode</source>
        <translation>vollständigen Modus ändern</translation>
    </message>
    <message>
        <source>Reference file of %1</source>
        <translation>Referenzdatei von %1</translation>
    </message>
    <message>
        <source>the best of its files</source>
        <translation>die beste seiner Dateien</translation>
    </message>
    <message>
        <source>set the reference file of %1</source>
        <translation>Referenzdatei von %1 setzen</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::RecentList</name>
    <message>
        <source>Projects you open appear here.</source>
        <translation>Hier erscheinen Projekte, die Sie öffnen.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::RecentRow</name>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>Projekt %1</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>geöffnet am %1</translation>
    </message>
    <message>
        <source>Resume the run of %1</source>
        <translation>Durchlauf von %1 fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Remove from this list</source>
        <translation>Aus dieser Liste &amp;entfernen</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ReportPage</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>&amp;Save to folder…</source>
        <translation>In &amp;Ordner speichern …</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als PD&amp;F speichern …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>D&amp;rucken …</translation>
    </message>
    <message>
        <source>Open in &amp;browser</source>
        <translation>Im Bro&amp;wser öffnen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>Writes report.html into the run&apos;s folder and opens it. The file works offline.</source>
        <translation>Schreibt report.html in den Ordner des Laufs und öffnet sie. Die Datei funktioniert offline.</translation>
    </message>
    <message>
        <source>Print preview of the report</source>
        <translation>Druckvorschau des Berichts</translation>
    </message>
    <message>
        <source>No report yet.

After a run, this page recommends a model for each use case and exports the results as HTML, CSV, JSON, Markdown or PDF. Press F5 to start a run.</source>
        <translation>Noch kein Bericht.

Nach einem Lauf empfiehlt diese Seite ein Modell für jeden Einsatzzweck und exportiert die Ergebnisse als HTML, CSV, JSON, Markdown oder PDF. Mit F5 starten Sie einen Lauf.</translation>
    </message>
    <message>
        <source>Save the reports to a folder</source>
        <translation>Berichte in einen Ordner speichern</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Save the report as PDF</source>
        <translation>Bericht als PDF speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::RunChanges</name>
    <message>
        <source>%1; median %2</source>
        <translation>%1; Median %2</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>neu: %1</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>entfernt: %1</translation>
    </message>
    <message>
        <source>Cells of both runs</source>
        <translation>Zellen beider Läufe</translation>
    </message>
    <message>
        <source>There is only one run so far; run again to compare.</source>
        <translation>Bisher gibt es nur einen Lauf; messen Sie erneut, um zu vergleichen.</translation>
    </message>
    <message>
        <source>Select two runs to compare them.</source>
        <translation>Wählen Sie zwei Läufe aus, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>Läufe werden gelesen …</translation>
    </message>
    <message>
        <source>%1 compared with %2:</source>
        <translation>%1 im Vergleich mit %2:</translation>
    </message>
    <message>
        <source>The engine changed: %1, then %2.</source>
        <translation>Die Engine hat sich geändert: %1, dann %2.</translation>
    </message>
    <message>
        <source>The runs were made on different machines.</source>
        <translation>Die Läufe stammen von verschiedenen Rechnern.</translation>
    </message>
    <message>
        <source>One run is quick and the other full, so their results are less comparable.</source>
        <translation>Ein Lauf ist schnell, der andere vollständig, daher sind die Ergebnisse weniger vergleichbar.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::RunDeleter</name>
    <message>
        <source>Delete runs</source>
        <translation>Läufe löschen</translation>
    </message>
    <message>
        <source>The run %1 is being measured; stop it before you delete it.</source>
        <translation>Der Lauf %1 misst gerade; stoppen Sie ihn, bevor Sie ihn löschen.</translation>
    </message>
    <message>
        <source>Move the run %1 (%2) to the trash?</source>
        <translation>Den Lauf %1 (%2) in den Papierkorb verschieben?</translation>
    </message>
    <message numerus="yes">
        <source>Move %n run(s) (%1) to the trash?</source>
        <translation>
            <numerusform>%n Lauf (%1) in den Papierkorb verschieben?</numerusform>
            <numerusform>%n Läufe (%1) in den Papierkorb verschieben?</numerusform>
        </translation>
    </message>
    <message>
        <source>Its results, logs and token times go with it. From the trash you can bring it back.</source>
        <translation>Ergebnisse, Protokolle und Token-Zeiten gehen mit. Aus dem Papierkorb lässt er sich zurückholen.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message numerus="yes">
        <source>There is no trash for this disk. Delete %n run(s) for good?</source>
        <translation>
            <numerusform>Für dieses Laufwerk gibt es keinen Papierkorb. %n Lauf endgültig löschen?</numerusform>
            <numerusform>Für dieses Laufwerk gibt es keinen Papierkorb. %n Läufe endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Gelöscht.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::RunDisplay</name>
    <message>
        <source>Run %1 started.</source>
        <translation>Lauf %1 gestartet.</translation>
    </message>
    <message>
        <source>Showing run %1.</source>
        <translation>Lauf %1 wird angezeigt.</translation>
    </message>
    <message>
        <source>Showing the latest of each cell; newest run: %1.</source>
        <translation>Zeigt den neuesten Stand jeder Zelle; neuester Lauf: %1.</translation>
    </message>
    <message>
        <source>Results measured as “%1” keep that name: they stay in their runs, but the matrix and the advice show “%2” as not measured.</source>
        <translation>Als „%1“ gemessene Ergebnisse behalten diesen Namen: Sie bleiben in ihren Läufen, aber Matrix und Empfehlung zeigen „%2“ als nicht gemessen.</translation>
    </message>
    <message>
        <source>Undo rename</source>
        <translation>Umbenennung rückgängig machen</translation>
    </message>
    <message>
        <source>Stopped before anything was measured.</source>
        <translation>Angehalten, bevor etwas gemessen wurde.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::RunLibrary</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::RunTable</name>
    <message>
        <source>complete, %1</source>
        <translation>vollständig, %1</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>stopped, can be resumed</source>
        <translation>angehalten, fortsetzbar</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>%1 (imported)</source>
        <translation>%1 (importiert)</translation>
    </message>
    <message>
        <source>quick</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>full</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>The baseline: other runs are compared with it.</source>
        <translation>Die Referenz: andere Läufe werden mit ihr verglichen.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::RunTrend</name>
    <message>
        <source>Metric of the trend</source>
        <translation>Metrik des Verlaufs</translation>
    </message>
    <message>
        <source>Cell of the trend</source>
        <translation>Zelle des Verlaufs</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>&amp;Show in matrix</source>
        <translation>In der Matrix an&amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Import runs…</source>
        <translation>Läufe &amp;importieren …</translation>
    </message>
    <message>
        <source>Select two runs (Ctrl+click) to see what became faster or slower, cell by cell.</source>
        <translation>Wählen Sie zwei Läufe aus (Strg+Klick), um Zelle für Zelle zu sehen, was schneller oder langsamer wurde.</translation>
    </message>
    <message>
        <source>Copies the runs of another project&apos;s folder, for example from another machine, into this project.</source>
        <translation>Kopiert die Läufe aus dem Ordner eines anderen Projekts, etwa von einem anderen Rechner, in dieses Projekt.</translation>
    </message>
    <message>
        <source>No run yet.

A run stores everything it measured, with its machine and engine. After a second run, or with runs imported from another machine, this page shows what changed.</source>
        <translation>Noch kein Lauf.

Ein Lauf speichert alles, was er gemessen hat, mit Rechner und Engine. Nach einem zweiten Lauf oder mit importierten Läufen eines anderen Rechners zeigt diese Seite, was sich geändert hat.</translation>
    </message>
    <message>
        <source>Import the runs of a project folder</source>
        <translation>Läufe eines Projektordners importieren</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Measures what this run has not measured yet.</source>
        <translation>Misst, was dieser Lauf noch nicht gemessen hat.</translation>
    </message>
    <message>
        <source>Pin as &amp;baseline</source>
        <translation>Als &amp;Referenz pinnen</translation>
    </message>
    <message>
        <source>The run that others are compared with; one for each project.</source>
        <translation>Der Lauf, mit dem andere verglichen werden; einer je Projekt.</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Gives the run a title (F2).</source>
        <translation>Gibt dem Lauf einen Titel (F2).</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>Moves the selected runs to the trash (Delete).</source>
        <translation>Verschiebt die ausgewählten Läufe in den Papierkorb (Entf).</translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation>&amp;Änderungen</translation>
    </message>
    <message>
        <source>&amp;Trend</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s), %1</source>
        <translation>
            <numerusform>%n Lauf, %1</numerusform>
            <numerusform>%n Läufe, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Unpin &amp;baseline</source>
        <translation>&amp;Referenz lösen</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ScanDialog</name>
    <message>
        <source>Models on this machine</source>
        <translation>Modelle auf diesem Rechner</translation>
    </message>
    <message>
        <source>Models found</source>
        <translation>Gefundene Modelle</translation>
    </message>
    <message>
        <source>Add to project</source>
        <translation>Zum Projekt hinzufügen</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2; in the project as %3</source>
        <translation>%1, %2; im Projekt als %3</translation>
    </message>
    <message numerus="yes">
        <source>%n model file(s) found. Files stay where they are.</source>
        <translation>
            <numerusform>%n Modelldatei gefunden. Dateien bleiben, wo sie sind.</numerusform>
            <numerusform>%n Modelldateien gefunden. Dateien bleiben, wo sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model file(s) with a name like “%1”. Files stay where they are.</source>
        <translation>
            <numerusform>%n Modelldatei mit einem Namen wie „%1“. Dateien bleiben, wo sie sind.</numerusform>
            <numerusform>%n Modelldateien mit einem Namen wie „%1“. Dateien bleiben, wo sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the usual model folders exists on this machine. Choose files instead.</source>
        <translation>Keiner der üblichen Modellordner existiert auf diesem Rechner. Wählen Sie stattdessen Dateien aus.</translation>
    </message>
    <message>
        <source>No GGUF files found in %1. Choose files instead.</source>
        <translation>In %1 wurden keine GGUF-Dateien gefunden. Wählen Sie stattdessen Dateien aus.</translation>
    </message>
    <message>
        <source>%1; no engine here can load this yet</source>
        <translation>%1; noch von keiner Engine hier ladbar</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>&amp;Dateien wählen …</translation>
    </message>
    <message>
        <source>Choose a f&amp;older…</source>
        <translation>&amp;Ordner wählen …</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ServedModelsTable</name>
    <message>
        <source>Models of this server</source>
        <translation>Modelle dieses Servers</translation>
    </message>
    <message>
        <source>Model of the server</source>
        <translation>Modell des Servers</translation>
    </message>
    <message>
        <source>Row of the matrix</source>
        <translation>Zeile der Matrix</translation>
    </message>
    <message>
        <source>Add &amp;model</source>
        <translation>Modell hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Another model, by the server&apos;s name</source>
        <translation>Weiteres Modell, mit dem Namen des Servers</translation>
    </message>
    <message>
        <source>Asks this server to download the model from its library.</source>
        <translation>Fordert diesen Server auf, das Modell aus seiner Bibliothek herunterzuladen.</translation>
    </message>
    <message>
        <source>Stop do&amp;wnload</source>
        <translation>Do&amp;wnload anhalten</translation>
    </message>
    <message>
        <source>Do&amp;wnload with %1</source>
        <translation>M&amp;it %1 herunterladen</translation>
    </message>
    <message>
        <source>Row of %1</source>
        <translation>Zeile von %1</translation>
    </message>
    <message>
        <source>separate row</source>
        <translation>eigene Zeile</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Not known yet; “Check again” loads the list.</source>
        <translation>Noch nicht bekannt; „Erneut prüfen“ lädt die Liste.</translation>
    </message>
    <message>
        <source>include served model</source>
        <translation>Servermodell einschließen</translation>
    </message>
    <message>
        <source>exclude served model</source>
        <translation>Servermodell ausschließen</translation>
    </message>
    <message>
        <source>choose row</source>
        <translation>Zeile wählen</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::SettingField</name>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Wählen Sie mindestens eines.</translation>
    </message>
    <message>
        <source>Enter %1.</source>
        <translation>Erwartet wird: %1.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Vollständig</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::SettingRow</name>
    <message>
        <source>Reset %1 to default</source>
        <translation>„%1“ auf die Voreinstellung zurücksetzen</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Changed; the default is empty.</source>
        <translation>Geändert; die Voreinstellung ist leer.</translation>
    </message>
    <message>
        <source>Changed; the default is %1.</source>
        <translation>Geändert; die Voreinstellung ist %1.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen suchen</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Gruppen von Einstellungen</translation>
    </message>
    <message>
        <source>No setting matches.</source>
        <translation>Keine Einstellung passt.</translation>
    </message>
    <message>
        <source>Reset &amp;group to defaults</source>
        <translation>&amp;Gruppe zurücksetzen</translation>
    </message>
    <message>
        <source>Search settings by name, explanation or key</source>
        <translation>Einstellungen nach Name, Erklärung oder Schlüssel suchen</translation>
    </message>
    <message>
        <source>set %1</source>
        <translation>„%1“ setzen</translation>
    </message>
    <message>
        <source>reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>Aktionen suchen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::StartBack</name>
    <message>
        <source>‹ &amp;Back</source>
        <translation>‹ &amp;Zurück</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>Zurück zur Startseite</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::StartFind</name>
    <message>
        <source>Find a model</source>
        <translation>Ein Modell finden</translation>
    </message>
    <message>
        <source>Choose a repository, then the files to measure. A project is created for them when you download.</source>
        <translation>Wählen Sie ein Repository und dann die Dateien, die gemessen werden sollen. Beim Herunterladen wird ein Projekt dafür angelegt.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::StartPage</name>
    <message>
        <source>Find the sweet spot</source>
        <translation>Die beste Wahl finden</translation>
    </message>
    <message>
        <source>Which language model, at which quantization, serves you best on this machine? Sweetspot starts real servers, measures them, and fills in a matrix while you watch.</source>
        <translation>Welches Sprachmodell ist in welcher Quantisierung auf diesem Rechner für Sie am besten? Sweetspot startet echte Server, misst sie und füllt vor Ihren Augen eine Matrix.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>CPU: %1</source>
        <translation>CPU: %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 (cores: %2)</source>
        <translation>%1 (Kerne: %2)</translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <translation>Speicher: %1</translation>
    </message>
    <message>
        <source>GPUs: %1</source>
        <translation>GPUs: %1</translation>
    </message>
    <message>
        <source>none usable by the engine</source>
        <translation>keine, die die Engine verwenden kann</translation>
    </message>
    <message>
        <source>This is a virtual machine: speeds vary with other load on the host.</source>
        <translation>Dies ist eine virtuelle Maschine: Das Tempo schwankt mit anderer Last auf dem Host.</translation>
    </message>
    <message>
        <source>Engine: llama.cpp, %1
%2</source>
        <translation>Engine: llama.cpp, %1
%2</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>Models on this machine</source>
        <translation>Modelle auf diesem Rechner</translation>
    </message>
    <message>
        <source>Looks where LM Studio, Ollama, Hugging Face and others keep models, or takes your files and folders. You can also drop them here. They stay where they are.</source>
        <translation>Sucht dort, wo LM Studio, Ollama, Hugging Face und andere Modelle ablegen, oder nimmt Ihre Dateien und Ordner. Sie können sie auch hierher ziehen. Alles bleibt, wo es ist.</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>Ein Modell finden</translation>
    </message>
    <message>
        <source>Well-known free models that fit into this machine&apos;s memory, or a search of the Hugging Face Hub.</source>
        <translation>Bekannte freie Modelle, die in den Speicher dieses Rechners passen, oder eine Suche im Hugging Face Hub.</translation>
    </message>
    <message>
        <source>Servers and clouds I have</source>
        <translation>Meine Server und Clouds</translation>
    </message>
    <message>
        <source>Measure what answers at an address: Ollama, vLLM, LM Studio, OpenAI, Anthropic, Gemini and others.</source>
        <translation>Messen, was unter einer Adresse antwortet: Ollama, vLLM, LM Studio, OpenAI, Anthropic, Gemini und andere.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
    <message>
        <source>Engine: missing</source>
        <translation>Engine: fehlt</translation>
    </message>
    <message>
        <source>Engine: none that works. %1</source>
        <translation>Engine: keine, die läuft. %1</translation>
    </message>
    <message>
        <source>Tiny models made on this machine and measured within minutes. Where there is no engine, llama.cpp (13 MB or more) is downloaded first.</source>
        <translation>Winzige Modelle, auf diesem Rechner erzeugt und in Minuten gemessen. Wo keine Engine ist, wird zuerst llama.cpp (13 MB oder mehr) heruntergeladen.</translation>
    </message>
    <message>
        <source>Get llama.cpp</source>
        <translation>llama.cpp holen</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::StartServer</name>
    <message>
        <source>Servers and clouds I have</source>
        <translation>Meine Server und Clouds</translation>
    </message>
    <message>
        <source>A project is created with it. Nothing is sent to another machine until you allow it on the next page, where you also choose which of its models to measure.</source>
        <translation>Dafür wird ein Projekt angelegt. Nichts wird an einen anderen Rechner gesendet, bevor Sie es auf der nächsten Seite erlauben; dort wählen Sie auch, welche Modelle gemessen werden.</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Schlüssel …</translation>
    </message>
    <message>
        <source>&amp;Create project</source>
        <translation>Projekt &amp;anlegen</translation>
    </message>
    <message>
        <source>K&amp;ind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>A&amp;dresse</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::StatusLine</name>
    <message>
        <source>llama.cpp %1</source>
        <translation>llama.cpp %1</translation>
    </message>
    <message>
        <source>no engine</source>
        <translation>keine Engine</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::StressBanner</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the stress test and the run</source>
        <translation>Stresstest und Lauf anhalten</translation>
    </message>
    <message>
        <source>Stops the load immediately. Results so far are kept.</source>
        <translation>Beendet die Last sofort. Bisherige Ergebnisse bleiben erhalten.</translation>
    </message>
    <message>
        <source>CPU temperature</source>
        <translation>CPU-Temperatur</translation>
    </message>
    <message>
        <source>Waiting for the first reading.</source>
        <translation>Warten auf den ersten Messwert.</translation>
    </message>
    <message>
        <source>No sensor, so heat is not monitored. %1</source>
        <translation>Kein Sensor, die Wärme wird nicht überwacht. %1</translation>
    </message>
    <message>
        <source>Speed of all streams</source>
        <translation>Tempo aller Streams</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>Token/s</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Under stress: %1</source>
        <translation>Unter Stress: %1</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::TryItPage</name>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Was gesagt werden soll</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>St&amp;opp</translation>
    </message>
    <message>
        <source>Regenera&amp;te</source>
        <translation>Noch&amp;mals antworten</translation>
    </message>
    <message>
        <source>&amp;New conversation</source>
        <translation>Neues &amp;Gespräch</translation>
    </message>
    <message>
        <source>End servers</source>
        <translation>Server beenden</translation>
    </message>
    <message>
        <source>&amp;Chat</source>
        <translation>&amp;Chat</translation>
    </message>
    <message>
        <source>Own prom&amp;pts</source>
        <translation>Eigene &amp;Prompts</translation>
    </message>
    <message>
        <source>Frees the memory; the next question starts them again. They end by themselves after ten minutes without a question.</source>
        <translation>Gibt den Speicher frei; die nächste Frage startet sie wieder. Nach zehn Minuten ohne Frage enden sie von selbst.</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>Ask something. Ctrl+Enter sends it.</source>
        <translation>Etwas fragen. Strg+Eingabe sendet es.</translation>
    </message>
    <message>
        <source>0: always the likeliest token, as in measurements.</source>
        <translation>0: immer das wahrscheinlichste Token, wie in Messungen.</translation>
    </message>
    <message>
        <source>Te&amp;mperature</source>
        <translation>Te&amp;mperatur</translation>
    </message>
    <message>
        <source>Ma&amp;ximum tokens</source>
        <translation>Höchstens To&amp;kens</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::TryoutDesk</name>
    <message>
        <source>No project is open.</source>
        <translation>Kein Projekt ist geöffnet.</translation>
    </message>
    <message>
        <source>A run is in progress, and a chat would disturb what it measures. Wait for its end, or stop it.</source>
        <translation>Ein Durchlauf ist im Gange, und ein Chat würde seine Messung stören. Sein Ende abwarten oder ihn anhalten.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::TuneDesk</name>
    <message>
        <source>No project is open.</source>
        <translation>Es ist kein Projekt geöffnet.</translation>
    </message>
    <message>
        <source>A run is in progress, and tuning would disturb what it measures. Wait for its end, or stop it.</source>
        <translation>Ein Lauf ist im Gang, und eine Optimierung würde seine Messungen stören. Auf sein Ende warten oder ihn stoppen.</translation>
    </message>
    <message>
        <source>The tuning of another project is being set aside; this takes a moment.</source>
        <translation>Die Optimierung eines anderen Projekts wird gerade angehalten; das dauert einen Moment.</translation>
    </message>
    <message>
        <source>A tuning is in progress; there is one at a time.</source>
        <translation>Eine Optimierung ist im Gang; es gibt immer nur eine.</translation>
    </message>
    <message>
        <source>A tuning is in progress, and anything else would disturb what it measures. Wait for its end, or stop it on the page Tune.</source>
        <translation>Eine Optimierung ist im Gang, und alles andere würde ihre Messungen stören. Auf ihr Ende warten oder sie auf der Seite Optimieren stoppen.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::TunePage</name>
    <message>
        <source>Tune</source>
        <translation>Optimieren</translation>
    </message>
    <message>
        <source>Sweetspot tries settings of one cell on this machine, one after the other, and compares each with the best so far. What wins is started anew several times beside your own settings; only what holds then is shown as a gain.</source>
        <translation>Sweetspot probiert Einstellungen einer Zelle auf dieser Maschine nacheinander und vergleicht jede mit dem bisher Besten. Was gewinnt, wird mehrmals neben den bisherigen Einstellungen neu gestartet; nur was dann standhält, wird als Gewinn gezeigt.</translation>
    </message>
    <message>
        <source>Added as a parameter set; the next run measures it beside your own settings.</source>
        <translation>Als Parametersatz hinzugefügt; der nächste Lauf misst ihn neben den bisherigen Einstellungen.</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::WhatIf</name>
    <message>
        <source>Memory available on this machine</source>
        <translation>Auf diesem Rechner verfügbarer Speicher</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>GPU-Speicher</translation>
    </message>
    <message>
        <source>Use this context in the project</source>
        <translation>Diesen Kontext im Projekt verwenden</translation>
    </message>
    <message>
        <source>What would fit: %1</source>
        <translation>Was würde passen: %1</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>no GPU</source>
        <translation>keine GPU</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>Context per slot</source>
        <translation>Kontext pro Slot</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Slots</translation>
    </message>
    <message>
        <source>Layers on the GPU</source>
        <translation>Schichten auf der GPU</translation>
    </message>
    <message>
        <source>KV cache keys</source>
        <translation>KV-Cache-Schlüssel</translation>
    </message>
    <message>
        <source>KV cache values</source>
        <translation>KV-Cache-Werte</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>&amp;Quantization</source>
        <translation>&amp;Quantisierung</translation>
    </message>
    <message>
        <source>&amp;Context per slot</source>
        <translation>&amp;Kontext pro Slot</translation>
    </message>
    <message>
        <source>&amp;Slots</source>
        <translation>&amp;Slots</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV-Cache</translation>
    </message>
    <message>
        <source>&amp;GPU memory</source>
        <translation>&amp;GPU-Speicher</translation>
    </message>
    <message>
        <source>&amp;Layers on the GPU</source>
        <translation>Sc&amp;hichten auf der GPU</translation>
    </message>
    <message>
        <source>This file does not contain enough information for an estimate.</source>
        <translation>Diese Datei enthält nicht genug Angaben für eine Schätzung.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>as many as fit: %1 of %2</source>
        <translation>so viele wie passen: %1 von %2</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>buffers</source>
        <translation>Puffer</translation>
    </message>
    <message>
        <source>Estimated from the model&apos;s header. Each additional token per slot needs %1 of KV cache.</source>
        <translation>Aus dem Header des Modells geschätzt. Jedes weitere Token pro Slot braucht %1 KV-Cache.</translation>
    </message>
    <message>
        <source>Estimated from the model&apos;s header.</source>
        <translation>Aus dem Header des Modells geschätzt.</translation>
    </message>
    <message>
        <source>change context length</source>
        <translation>Kontextlänge ändern</translation>
    </message>
    <message>
        <source>Memory available to models (the limit under Settings)</source>
        <translation>Für Modelle verfügbarer Speicher (Grenze unter „Einstellungen“)</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::WindowActions</name>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet …</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Start</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Resume: %n cell(s) need measuring again</source>
        <translation>
            <numerusform>&amp;Fortsetzen: %n Zelle erneut messen</numerusform>
            <numerusform>&amp;Fortsetzen: %n Zellen erneut messen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Resume the last run</source>
        <translation>Letzten Lauf &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt …</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen …</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Add &amp;GGUF files…</source>
        <translation>&amp;GGUF-Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Export results…</source>
        <translation>Ergebnisse &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projekt sch&amp;ließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation>Noch kein Projekt</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Schlüssel …</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Follow &amp;desktop colours</source>
        <translation>&amp;Desktopfarben verwenden</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Sweetspot</source>
        <translation>&amp;Über Sweetspot</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Hauptleiste</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Programmeinstellungen …</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>&amp;Problem melden …</translation>
    </message>
    <message>
        <source>&amp;Matrix</source>
        <translation>&amp;Matrix</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::WindowTitle</name>
    <message>
        <source>%1 % · %2</source>
        <comment>share of a run, and the project</comment>
        <translation>%1 % · %2</translation>
    </message>
</context>
</TS>
