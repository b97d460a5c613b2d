<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>sweetspot::CliTr</name>
    <message>
        <source>This project has no run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run %1 has no cell %2; it has %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names several cells of the run %2; write it in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare cells with the first of them, metric by metric: how much they differ, and how sure that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the project folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;MODEL QUANTIZATION&quot; of the newest run, or &quot;RUN@MODEL QUANTIZATION&quot;; two to eight of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output could not be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>explain the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the result as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell on standard error what goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell everything on standard error: each server&apos;s command line, how its environment differs from yours (no secrets), requests that did not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing; see --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one argument too many; see --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 does not go with &quot;%2&quot;; see --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the demo project: three tiny models, each in six quantizations made by the engine itself, and thresholds that suit them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new or empty folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo project is in %1. Measure it with: sweetspot-cli run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Without llama_cpp.server_path the one of &quot;sweetspot-cli engine fetch&quot; is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found beside the server; &quot;sweetspot-cli engine fetch&quot; brings a complete engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>models: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in run %1 requests were asked again %2 times, and it was left alone for a minute %3 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 cores, %3 threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neighbours cannot be seen, so speeds may vary without visible reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 °C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 on 127.0.0.1 can be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free space unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written; check its permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell what works on this machine, what does not, and how to fix it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also look at this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No llama.cpp was found; fetching Debian&apos;s packages into %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch a llama.cpp into your data folder, or tell which one is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;fetch&quot; or &quot;show&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither fetch nor show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project measures llama.cpp alone; &quot;sweetspot-cli engines PROJECT add ollama&quot; adds another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no engine &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no served model; write MODEL, MODEL=ROW or MODEL:QUANTIZATION=ROW.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it is measured yet: remove it and add it again with --served MODEL=ROW, where ROW is a model of this project or a new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no model &quot;%1&quot;, so it becomes a row of its own; its models are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an engine %1 already; choose another name with --name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts and questions of this project may now be sent to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this project is sent to %1 any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 keeps nothing of ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes no name; see --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs the name of an engine; see --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project&apos;s further servers: list (asks each how it is), add KIND, remove NAME, on NAME, off NAME, allow NAME, forbid NAME, clean NAME, prices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what to do; list when left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the engine, or the kind of a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of a new engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>models of it to measure, as the server calls them; =ROW puts one into the row of a model of the project, and :QUANTIZATION before it says which column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ollama: bake options into a variant of each model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no action &quot;%1&quot;; --help lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make the demo project: three tiny models in six quantizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a project of your own, from files, a folder, the hub or a starter list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show what a run would measure, in order, and what it would skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure a project&apos;s matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resume the newest unfinished run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write reports of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare cells with one another, of one run or of several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list, import and compare a project&apos;s runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list, find, search, fetch and check a project&apos;s models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list, add, test and allow a project&apos;s further servers and clouds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell what works on this machine, what does not, and how to fix it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetch a llama.cpp, or tell which one is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweetspot finds which model, at which quantization, serves you best on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: sweetspot-cli COMMAND [options]    (sweetspot-cli COMMAND --help explains one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 cells errored or a check found something, 2 bad usage or configuration, 3 interrupted, or nobody reads the output any more, 4 environment. Every command takes --json and --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are read from the environment before the keyring: SWEETSPOT_KEY_&lt;HOST&gt; for a server at an address (such as SWEETSPOT_KEY_MY_HOST_8443), OPENAI_API_KEY, ANTHROPIC_API_KEY, GEMINI_API_KEY, HF_TOKEN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands alone; &quot;sweetspot-cli COMMAND --help&quot; explains a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;; &quot;sweetspot-cli --help&quot; lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not here; &quot;models download&quot; fetches it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 parameters, %3 bits per weight, needs about %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project has no models; &quot;models scan --add&quot; takes those that are on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the project&apos;s models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 added to models.yaml; the files stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other models were found in %1 places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub found nothing; try fewer words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no model that is missing here, and no repository (organisation/name:QUANTIZATION).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to fetch, %2 free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its tensors are %1, not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project&apos;s models: list them, find those on this machine, search the Hugging Face Hub, fetch what is missing or what you name (organisation/name:QUANTIZATION, a link), check the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list, scan, search TEXT, download [NAME...], verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with scan: add what was found to models.yaml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with search: only this licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with search: at most so many parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with search: only repositories that have this quantization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with search: only what fits into this machine&apos;s memory at that quantization, or at Q4_K_M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with download: show names, bytes and free space only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to do with the models: list, scan, search TEXT, download [NAME...] or verify.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no GGUF file of a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no repository of the hub; write organisation/name or organisation/name:QUANTIZATION.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the starter models fits into the memory that is free; name a smaller one with --hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2, %3), about %4 GB in Q4_K_M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder, and further GGUF files as with --files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the project; the folder&apos;s when left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GGUF files to measure; they stay where they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all GGUF files below this folder; may be repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organisation/name[:QUANTIZATION] on the Hugging Face Hub; may be repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three well-known free models that fit into this machine&apos;s memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a project already; &quot;sweetspot-cli models %1&quot; adds models to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds other files; choose an empty or a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is in %1, without a model yet: &quot;sweetspot-cli models %1 scan --add&quot; takes those of this machine, &quot;sweetspot-cli models %1 search TEXT&quot; looks on the hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The project is in %1 with %n model(s). Measure it with: sweetspot-cli run %1 --quick --fetch</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Make a project of your own in a new or empty folder. Nothing is fetched or measured yet; &quot;run --fetch&quot; does both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what a run would measure, in order, with memory estimates, and what it would skip and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mode, profiles: %2, lanes: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory bandwidth: %1/s (measured)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory bandwidth: not known or too unsteady to be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be fetched from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped (%1, %2): %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to measure, %2 to skip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of those to skip can be fetched: sweetspot-cli models %2 download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>few quantizations, few repetitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all quantizations, narrow intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure only these profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only models whose name matches, such as &quot;qwen*&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only these quantizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one lane for each of these devices; &quot;cpu&quot; is one too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one lane for devices together, such as CUDA0+CUDA1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure every cell with these parameters, such as threads=4,kv_type=q8_0; once for each set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only these engines of the project; llama.cpp is one too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure every cell in every profile, however futile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use another value for a key of config.yaml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration has errors; correct them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model of the project matches &quot;%1&quot;; it has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--quick and --full exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no engine &quot;%1&quot;; it has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note: %1 is no longer used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) below the thresholds.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Overall best: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overall best: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project has no run yet; &quot;sweetspot-cli run %1&quot; makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no run; leave it out or make one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write reports of a run, judged by the project&apos;s present thresholds. Nothing is measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the project folder; with --merge several of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one report of the newest runs of several projects, under the first one&apos;s thresholds and needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run instead of the newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>json, csv, html, md</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write there instead of into the run&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version cannot write these report formats: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 tokens/s, TTFT %2 s, n = %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
  %1 left out: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;sweetspot-cli resume %1&quot; measures it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version cannot write these report formats yet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. &quot;sweetspot-cli resume %1&quot; resumes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching what is missing: %1 files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no unfinished run to resume; &quot;sweetspot-cli run&quot; starts a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure a project&apos;s matrix. Ctrl+C stops, saves and reports what is there; &quot;resume&quot; continues it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the reports there instead of into the run&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reports at the end instead of the configured ones: json, csv, html, md</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetch models that are missing and have a repository before measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume the newest unfinished run of a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 imported, %2 here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in the second run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in the first run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two runs are needed for a comparison; this project has fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List a project&apos;s runs, import runs of another machine&apos;s project, or compare two runs cell by cell (the newest two unless they are named).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list, import FOLDER, or compare [OLDER NEWER]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with compare: show what did not change, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with compare: exit code 1 when a figure of a cell got worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to do with the runs: list, import FOLDER, or compare [OLDER NEWER].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds which language model, at which quantization, serves you best on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a project folder to open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::CoreTr</name>
    <message>
        <source>a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a link that leads nowhere, so nothing is written; remove the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, not a file, so nothing is written there; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written; check permissions and free space. The old file is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written; check permissions and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no file that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read; check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2; a file is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 long; more than %3 cannot be meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read to its end; check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written; check the permissions of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not say who holds it; try again in some seconds, or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made on another machine (process %2 on %3). If nothing runs there any more, delete this file and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 further lines were lost: the disk is too slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log file %1 cannot be written, so there is none; see logging.file in config.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not a log of this program; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a log of this program; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is not known here; it is kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is not known here; it is kept as it is. Did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An alias (*name) stands inside of what it repeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has more than %1 entries, repeated ones included; that cannot be a configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is nested more than %1 deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is given twice; remove one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file goes on behind its end (a second document, or a line that is indented less than the first); only the first part is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The YAML cannot be read here (column %1): %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The YAML cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than 4 MB; that cannot be a configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file must hold keys and values (&quot;key: value&quot; lines).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; free some space, then go on: what was fetched is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection breaks off again and again; try again later: what was fetched is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written; check permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes again and again while it is fetched; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is shorter than the hub says; it was removed, try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is longer than the hub says; it was removed, try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server goes on at another place than it was asked to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 arrived damaged: its checksum is wrong. It was removed; fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written to the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be put in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; check permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is fetching %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be removed; check the folder&apos;s permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no GGUF files; look for a repository whose name ends in GGUF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no %2; it has %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is gated and your account has no access yet: accept its terms at %2/%1, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is gated: accept its terms at %2/%1, make a token there and set HF_TOKEN to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist, or the token from %2 may not see it; check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist, or it is private: check the name, or set HF_TOKEN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub refuses %1; it may be disabled, or the token lacks the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub has no %1; check its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub asks to wait: too many requests. Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub asks to wait: too many requests. Try again in a few minutes, or set HF_TOKEN for a higher limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub answered with error %1 for %2; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub redirects in a circle; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub&apos;s next page is at another address, so it was not asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub&apos;s answer was not understood; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no repository; write it as organisation/name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub&apos;s file is shorter than it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key is one line of letters and digits; copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not take this key; it is wrong, revoked or lacks a permission. Get another at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know this key; copy it again from %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers that there were too many requests; wait a minute and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another server answers in place of %1, and the key is not told to it; look for a proxy or a login page in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers is not %1; try again later, or look for a proxy or a login page in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lists no models; choose the models.yaml of a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written; check permissions and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no name for Ollama: lower-case letters, digits, dots and dashes, then perhaps a colon and a tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ollama&apos;s store cannot hold a split model; merge its parts first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ollama has a model %1 already; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ollama&apos;s store %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hugging Face cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed, %2 times in a row now; it is left alone for %3 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 still fails after a rest: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets %2 s for the first token and %3 s for an answer of %4 tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has no credit or quota left; asking again does not help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request itself was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the answer had come already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed %1 times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wants to be left alone for %1 s; go on with the run then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked again after %1 s (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of server does not tell how it cuts a text into tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke before the answer was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not begin to answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server stopped in mid-answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer took longer than allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not to be trusted, or it does not speak https; check the address, and the clock of this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent far more than was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses the key or the model (HTTP %1: %2); look at Edit &gt; Keys in the window, or at the key in the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends us elsewhere (HTTP %1), and nothing is told to another one; correct its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is measured at an address only; write one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fetches no models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 keeps nothing of ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An engine needs a name of its own: up to 40 letters, digits, dots or dashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version knows no engines of the kind &quot;%1&quot;; it knows %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the address of the server, such as http://127.0.0.1:8000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of a server; write for example http://127.0.0.1:8000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave user names, passwords and keys out of the address; a key belongs under Edit &gt; Keys in the window, or into %1 in the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key would travel readably over http; write https in the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key for %1; put one in under Edit &gt; Keys in the window, or set %2 in the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page came in place of an answer; look for a login or a proxy at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at %1 is no server of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no llama-fit-params beside the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama-fit-params did not tell what the model needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each cell gets a llama-server of its own, started and ended by Sweetspot. Its path and options are in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be run; install it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fetched programs could not be prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packages could not be fetched; check the network connection and try again, or set llama_cpp.server_path to a llama-server of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the package list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching llama.cpp (13 MB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the programs start from their new place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine in %1 cannot be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine could not be moved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting it once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a source of llama.cpp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An engine can be fetched for x86-64 only; install llama.cpp yourself and set llama_cpp.server_path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>configured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found on PATH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetched by Sweetspot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found in a well-known place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No llama.cpp was found on this machine. Fetch one with &quot;sweetspot-cli engine fetch&quot;, or set llama_cpp.server_path in config.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be started; check that it is a llama-server for this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer &quot;%2&quot;; is it a llama-server?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fails when asked &quot;%2&quot; (exit code %3); it may be built for another machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no llama-server at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not executable; run chmod +x on it or name another llama-server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 prints no version; it is not a llama-server this program knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server was not ready within %1 s; raise limits.max_load_time or choose a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no llama-perplexity beside the server, so the distance from the reference cannot be measured; a complete llama.cpp has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama-perplexity could not read the reference text with the reference model; is the text longer than 1,024 tokens?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama-perplexity lost its output %1 times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama-perplexity could not compare the model with its reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network library could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp could not be fetched; check the network connection and try again, or set llama_cpp.server_path to a llama-server of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of llama.cpp releases was not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The release gives no checksum for %1, so it is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest llama.cpp release has no build for this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the newest llama.cpp release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 arrived damaged (its checksum differs) and was not used; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive could not be unpacked; is tar installed and is there room?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive holds no llama-server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no model &quot;%2&quot;; it has %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ollama says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ollama ended without saying that it succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at this address is no Ollama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ollama did not load %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ollama keeps %1 in memory although it was told to unload it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures the model files of the project on Ollama too: on a server of our own, or on yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a server of our own; or the address of yours, http://127.0.0.1:11434</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ollama is not installed; install it from ollama.com, or give the address of one that runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program took the server&apos;s port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ollama ended: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ollama does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ollama takes no connections; see whether it still runs at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not return tokens for a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be started; check that it exists and may be executed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every port from %1 to %2 on 127.0.0.1 is taken; end some of the programs that listen there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ran out of memory; choose a smaller quantization or a shorter context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file is not a GGUF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file is cut short; fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file cannot be opened; check its path and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This llama.cpp does not know the model&apos;s architecture; a newer build may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This llama-server refuses one of our options; its build is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server was killed from outside, most likely by the system for lack of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server crashed (signal %1) while it was answering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server crashed (signal %1) while it was loading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended by itself (exit code %1) while it was needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended before it was ready (exit code %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not answer although it is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for temporary files; free some disk space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not end within %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 crashed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused the prompt: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cloud model as a baseline beside the local ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenAI-compatible server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server that you or somebody else runs: vLLM, LM Studio, TGI, a colleague&apos;s llama-server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenAI, or a cloud that speaks like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context of a server that runs already cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no connections; see whether it still runs at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page came in place of an answer; look for a login or a proxy at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer with a stream of tokens; is it of the kind that was chosen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent an event that is not JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server reported an error in mid-answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stream ended without its last event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends in the middle of its header; it is cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header would be longer than any model&apos;s; the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text in the header is longer than any model&apos;s; the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a GGUF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This GGUF file was made for big-endian machines and cannot be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GGUF version %1 is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file claims more tensors or keys than it can hold; it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file claims more tensors or keys than any model has; it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tensor begins behind the end of the file; it is damaged or cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends %1 bytes before its last tensor does; it is cut short, fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a key is not valid text; the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %1 is there twice; the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts in the header are longer than any model&apos;s; the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value in the header is of unknown type %1; the file is damaged or newer than this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list in the header is of unknown type %1; the file is damaged or newer than this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list in the header is longer than the file; it is damaged or cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list in the header is longer than any model&apos;s; the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s alignment makes no sense; it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a tensor is not valid text; the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensor %1 is there twice; the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tensor has %1 dimensions; the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tensor is larger than any file; the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tensor begins at a place where none can; the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows of a tensor do not fit its type; the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at byte %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header is longer than what was read of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file %1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file %1 ended while it was read; is something writing it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the split model cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the energy counters may only be read by root; a udev rule can give a group read access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this machine shows no energy counters (virtual machines do not)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kernel offers no cpufreq (virtual machines do not)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the processor shows no throttle counters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kernel was built or started without PSI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No processor temperature sensor is visible here (usual in virtual machines and containers).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 free but %3 are needed; make room or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standard streams are closed and cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no home folder for settings and caches; set HOME to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probably better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probably worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not distinguishable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 against %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is better in something and worse in nothing: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is clearly better (%2), needs no more memory and is no worse in quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is clearly better (%2), and it is as fast and as small as matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other programs were so busy that only %1 of %2 requests can be used; measure it again when the machine is quiet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 of %2 requests can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of %1 requests can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close to the limit of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close to the least wanted, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1 wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1 wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No repetition could be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens were not tried: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 streams at once were too many: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too slow to read along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow but readable, like careful dictation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderate pace, acceptable for patient users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comfortable reading speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast reading, feels responsive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very fast, excellent to work with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly instant for most prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feels instant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barely noticeable pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticeable but acceptable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Significant wait, breaks flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frustrating, unusable for interactive work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plenty of headroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room for other apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dedicated inference, some headroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most of a small machine&apos;s memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swapping likely on a small machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smooth workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brief pause, manageable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticeable delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coffee break territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too slow for practical use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for small batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overnight batch jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasonable for moderate batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficient bulk processing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excellent throughput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cool, no concerns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm but safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot, ensure good airflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thermal limit approaching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too hot, reduce load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mild difference from the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticeable difference from the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heavy loss against the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slows down under sustained load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps its speed under sustained load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is fit for none of the uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not fit for %1 of %2 uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was measured for %1 of %2 uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds %1, and only %2 may be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It streams %1, and %2 are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens are usable, and %2 are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cell that was measured meets the thresholds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything that counts for it was measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures of the next one reach into those of the best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other cell comes near.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the only one measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more cannot be told apart here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 cannot be told apart here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 uses %2 % less memory than %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of %1 is %2 % smaller than that of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 against %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next is %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probably faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probably slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probably less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probably more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What broke or needs measuring again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is longer than it can be, so it was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be reached; check the network connection and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not asked: only https addresses are, and http ones on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key or token holds a line break; copy it again, as one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, which is no larger, could not be loaded: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits, %1 to spare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs %1 more than there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1 of %2 layers on the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; up to %1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; not at any context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would need about %1 (%2), more than the limit of %3 (limits.max_memory_gb).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would need about %1 (%2), but %3 has only %4 available, so it would swap or fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the engine&apos;s own account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimated: weights, KV cache and buffers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimated: 1.2 times the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured, because this version does not have them yet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file is not on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the device does not hold all layers, so %2 of them go there and the processor computes the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is planned: no model has a file of the chosen quantizations, or all cells are clicked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine reads %1/s from memory (measured), and each token needs %2 of weights: at most %3 tokens/s, below the %4 wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, which is smaller, was below the thresholds: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q4, Q5 and Q6 of %1 were all below the thresholds, and Q8_0 reads more memory for each token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the %1 cells measured so far it would need about %2 (predicted), and %3 may be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is chosen: the next to last of those that passed, because the last only just did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is chosen: the most demanding of those that passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no model &quot;%2&quot; any more; choose another on the Engines page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 costs is not known, so the limit on cost could not be kept; add it to the price list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer began so much earlier than the others that the prompt must have come from a cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server reused part of the prompt although it was told not to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server reused part of the prompt, so its reading was not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server read the whole prompt again although most of it was in its cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other programs used %1 % of the processor meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The events of the stream go backwards in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server broke the answer off because the model repeated itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole answer was reasoning that the service keeps to itself, so there is no speed to see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model produced fewer than two tokens, so there is no speed to measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer would have come ten times faster than the prompt was read, which is impossible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>streams at once: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests in a row failed. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warming up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repetition %1 of %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follow-up turn %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prompt of %1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is expected not to fit into memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens took longer to load than thresholds.long_context.max_initial_load_time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens, %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens, question %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too small for a text with facts in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s tokenizer made fewer tokens than words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance from the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>question %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The distance from the reference belongs to the file; llama.cpp&apos;s cell of the same file has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no better local file of this model to compare with; this one is the reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is no question and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question has no known category and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question&apos;s answer cannot be checked that way; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question needs a prompt and an answer; this one is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The questions %1 cannot be read; correct quality.question_file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no usable question; each line is an object with category, prompt, answer and check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference text %1 does not exist; correct quality.corpus_file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build of the program carries no reference text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No temperature can be read here (%1), so nothing would stop an overheating. Set thresholds.stress.without_sensor to load the machine all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cooling down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processor was at %1 °C or more for %2 s; improve the cooling before loading this machine for long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The temperature could not be read any more, so nothing would have stopped an overheating.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less than %1 of memory was left; close other programs or choose a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine was swapping heavily; choose a smaller model or context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the last %2 requests failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine slept meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine&apos;s clock was set meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the chosen cells has this figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each figure as a part of the best here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least three figures that all chosen cells have are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed against quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The larger the dot, the more memory; the line joins the cells that none beats in both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interactive and the quality profile are needed for this chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters [billions]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the chosen cells has this figure and a known size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality by quantization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits per weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quality profile is needed for this chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature over the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time [s]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature [°C]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No temperature was recorded: this machine shows no sensor, or the run has no telemetry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the chosen cells has this curve; its profile was not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One figure as bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All figures as a radar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed by model size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streaming speed by model size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory by model size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right answers [%]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quality kept [%]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters [billions]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory [GB]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits per weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed against quality; the larger the dot, the more memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right answers by quantization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality kept by quantization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to start it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a Modelfile for %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) below the thresholds or needs.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are no verdicts on the models. Resume the run on a quiet machine to measure them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 cores, %3 threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not finished: what was measured until then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overall best:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beaten by another cell in everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this was measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this machine does not tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as good as the reference: %1; mild difference: %2; noticeable loss: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server log: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw figures: results.json and results.csv; every attempt: journal.jsonl of the run %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: which model to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured on %1 with Sweetspot %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory, heat and stability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appendix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model, quantization, state …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heat map, charts and tables need scripts, which are switched off here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with Sweetspot %1; ± is half the 95 % interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certainty: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor: %1, %2 cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory: %1 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents in batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report folder %1 cannot be made; choose another with --output or output.dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: ready after %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: started as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its environment beside ours: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2: an attempt did not count. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 Such attempts do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: two profiles in a row broke off, so the others are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 broke off. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3 to %4 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 to %2 %3, at prices of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build of the program carries no demo models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama-quantize could not make %1; is there room on the disk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds other files; choose an empty or a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is another project; choose an empty or a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no llama-quantize beside %1, which the demo needs; &quot;sweetspot-cli engine fetch&quot; brings a complete engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantizing %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo project is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may cost %1, and %2 of the %3 that this run may cost are spent; raise cloud.max_cost to measure it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine did not respond for %1 s; choose a smaller model or fewer threads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server held %1, and limits.max_memory_gb allows %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine was swapping, so the figures would be those of its disk. Choose a smaller model or context, or allow it with limits.allow_swap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no device &quot;%1&quot;; the engine has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not name two devices to combine; write for example CUDA0+CUDA1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in the model folder; put it there or correct its name in models.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent to %1 before you allow it on the Engines page (or with &quot;sweetspot-cli engines PROJECT allow %2&quot;).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud models cost %1 (%2); at %3 they are not measured any further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 of %2 begins: %3 cells on %4. Sweetspot %5, %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables of the environment that engines read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 %2: %3 cells tried, %4 of them without a result or enough of one, %5 skipped, %6 left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged, so nothing is written over it; delete it, then allow again what may be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from 0, per million tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models with their prices are needed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A price needs both input and output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build of the program carries no price list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring has no such key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked or refuses; unlock it and try again, or keep the key for this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not answer as it should; keep the key for this session, or set it in the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no keyring (Secret Service or KWallet); install gnome-keyring or KWallet, keep the key for this session, or set it in the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is no longer used; it can be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value cannot be used; the default stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a group of keys, not a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indented &quot;key: value&quot; lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file; name your llama-server or set null to have one found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not executable; name the llama-server program or run chmod +x on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder yet; models with absolute paths still work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports cannot be written there; choose another folder or null.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of models is needed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each model names what the server calls it: {served: ..., model: ...}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each engine is a map, such as {name: ollama, kind: ollama}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of engines is needed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two engines have the name %1; give one of them another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models must be a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;- name: ...&quot; entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is needed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every model needs this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each model is a group of keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name, size, files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This size cannot be compared with others; the model is tested last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number with K, M, B or T, such as 3B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two models have this name; rename one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No files are listed, so nothing of this model can be tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;Q4_K_M: file.gguf&quot; lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files must be listed by quantization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file name is needed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This quantization is listed twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This quantization is not known; it is tested after the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of quantizations is needed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list such as [Q4_K_M, Q5_K_M]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list is needed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each parameter set is a map, such as {threads: 4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format version must be a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project was written by a newer Sweetspot; update the program to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each entry names a model and a quantization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model: ..., quantization: ...}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A need is a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight says how much a use case counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written: %1 has a layout that cannot be changed without losing something; write it with one &quot;key: value&quot; on a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written, so that nothing is lost. Fix this first: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read the folder %1; check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no Sweetspot project: it has neither config.yaml nor models.yaml. &quot;sweetspot-cli new&quot; makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open in %2 (process %3 on %4); close it there to change or run anything here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written, so nothing can be run or changed in it; check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal %1 cannot be written; check its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal %1 could not be repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal could not be written; is the disk full? The run stops here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last line was cut short and is ignored; the attempt will be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is damaged and is ignored; the others are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; check permissions and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no file of its own, so this run is not imported; copy it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be copied; check permissions and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no runs; choose a project&apos;s folder, or one run&apos;s folder below its &quot;runs&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the project&apos;s own runs; choose another project&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a link, so the run behind it is not imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s folder %1 cannot be made; check permissions and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged, so this run cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run %1 was written by a newer Sweetspot; update the program to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vote cannot be kept in %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vote is damaged and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::Lane</name>
    <message>
        <source>Lane %1 begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lane %1 is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no cell of %2 is fit for it, so it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting until other programs are quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays disturbed: other programs still use %2 % of the processor. Measure it again when the machine is quiet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version does not know the engine %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not measured on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting the server</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::MatrixModel</name>
    <message>
        <source>in any case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1, n = %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is measured whatever the rules of termination say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click to take every cell of this quantization in or out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, size %2, on %3, %4. Double-click to take every cell of this model in or out. Drag the edge to give names more room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ModelsTr</name>
    <message>
        <source>%1 %2 on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value cannot be used; write %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing (null)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list [%1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a group of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of whole numbers from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of any of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, or null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not of the form key=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key &quot;%1&quot;; config.yaml&apos;s keys can be set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 Found: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama-server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The llama-server to use. Empty: the one found on PATH, in well-known places, or fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context length every server is started with, unless the model&apos;s own limit is smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads of the server. Empty: one for each physical core.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers offloaded on GPU lanes; 0: all of them, or as many as the device holds. The CPU lane never offloads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RPC servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host:port of ggml-rpc-server processes; each gives a device RPC0, RPC1, ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick tests few quantizations with few repetitions, full tests all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which ways of using a model are measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cell that streams slower than this fails the interactive profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest TTFT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cell that takes longer to its first token fails the interactive profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timing variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest variation of token timing that still reads smoothly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest context load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest acceptable time to read a context for the first time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context sizes that are measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest variation between documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many documents the batch profile works through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Math</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least share of right answers to the math questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comprehension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least share of right answers to the comprehension questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least share of right answers to the reasoning questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least share of answers in the format that was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stress duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the stress profile keeps the machine busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hottest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature above which a sustained load is not acceptable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without sensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the stress profile may run where no temperature can be read, so that nothing would stop it when the machine gets too hot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own questions, one JSON object a line. Empty: the questions that come with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text on which quantizations are compared with the best local file. Empty: the text that comes with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells that would need more memory than this are skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server that is not ready by then is stopped and the cell counts as not loadable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow swapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether cells that would swap are measured all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most background load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts during which other programs used more of the processors than this do not count. 100: all count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a cell may wait in all until other programs are quieter, before it is called disturbed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules that are off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules of early termination that are not applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhaustive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether every cell is measured in every profile, however futile. The memory limit still holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time-outs of servers that are not ours follow what they were seen to need, but are never shorter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time-outs of servers that are not ours are never longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest after failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a server that is not ours is left alone after five failures in a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the cloud models of one run may cost, in the currency of the price list; it stops measuring them before that is exceeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of electricity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For comparing what a token costs here and in the cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per kWh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where model files are looked for, relative to the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where reports go. Empty: the run&apos;s own folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which reports are written at the end of a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether reports carry the servers&apos; logs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes into the log file: DEBUG everything, INFO what goes on, WARNING and ERROR what went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of what runs do, relative to the project; beyond 8 MB it becomes FILE.1. Empty: none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failing, left alone for a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Found: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Allowed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens gated and private repositories when you search for and fetch models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For cloud models as a baseline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to %1 and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streaming speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the answer appears, from its first token to its last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long one waits until the answer begins, with nothing cached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt processing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast a prompt is read, by the server&apos;s own clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token timing variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How unevenly the tokens arrive; small numbers read smoothly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pace between stalls: one over the median gap between events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stalls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the streaming time lost to stalls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From sending the request to the end of the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First TTFT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to first token of the very first request after the server started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTFT, next turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to first token of the next turn of a conversation, with the earlier text cached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt processing, by our clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast a prompt is read, from the difference of two lengths, without the server&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy per token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>J</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy of the processor package for each token of an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the largest context that was measured takes to be read for the first time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest context measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest context that was measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest usable context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest context that loads within the threshold, streams at the least speed that is asked for, and was measured without swapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt processing, long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the largest context is read, by the server&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streaming speed, long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast an answer streams with the largest context in memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowdown per 1,000 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>µs/token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much longer each token takes for each thousand tokens of context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half speed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context at which streaming is predicted to be half as fast as with an empty one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of facts hidden in the context that the model found again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory, long context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most memory the server held with the largest context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time per document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median time for one document, one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deviation per document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the time per document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>docs/h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many documents an hour brings, one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the time varies between documents, their different lengths left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much longer the last ten documents took than the first ten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory growth per document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the server&apos;s own memory grows with each document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throughput, many streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most output tokens per second of all streams together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throughput with prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt and output tokens per second of all streams together, at the best number of streams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worthwhile streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many requests at once are worthwhile: more bring less than 5 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain by streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times more tokens many streams bring than one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of the slowest stream as a part of those of the fastest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of all questions that were answered right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of math questions that were answered right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of questions about a text that were answered right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of logic questions that were answered right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of answers in exactly the form that was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of answers in which no value could be found; counted as not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed when asked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of questions answered otherwise when asked a second time; should be none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of questions whose answer changed between right and wrong against the same model with the most bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance (KLD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean KL divergence of the next-token distribution from the best local file of the same model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance, worst 1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KL divergence that 1 % of positions exceed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the best local file&apos;s probability for the next token is kept, in the geometric mean: e to the minus KL divergence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same first choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of positions where the most likely token is the same as in the best local file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How surprised the model is by the reference text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perplexity as a multiple of the best local file&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical change of the probability of the true next token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sustained speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens per second of all streams in the last third of the stress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens per second of all streams in the first half minute of the stress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept under stress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sustained speed as a part of the speed at the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend under stress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%/min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the speed changed over the stress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hottest under stress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hottest the processor became under stress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the processor slowed down to protect itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed under stress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of requests that failed under stress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swapped under stress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages read back from swap under stress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB/min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the server&apos;s own memory grew under stress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the stress lasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the stress had to be ended before its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most memory the server held, weights included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of its own: without the file pages that the system could drop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From starting the server until it was ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hottest the processor became while this cell was measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the model file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory, estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the server was expected to need, before it was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk read while loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the model came from the disk itself; 0 when all of it was still in memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MHz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest mean clock of the processors seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most pages read back from swap during one request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory bandwidth used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of what this machine can read from memory (measured) the streaming uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens²/(s·GB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streaming speed times usable context, for each GB of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost-benefit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality times speed for each GB, with the best cell of the run as 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the server began to answer at all, which says nothing of a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the answer itself began, of models that think aloud before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the answer itself appears, without what was thought aloud before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of a thousand answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of requests as the interactive profile makes them: by the price of a cloud model, or by the electricity of the processor here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of a thousand documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same for the documents of the batch profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of a million tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a cloud model by its price, prompts included; here the electricity of the processor, where its energy can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break-even price of a kWh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity would have to cost more than this before the cheapest cloud model of the run costs less than the energy here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retried requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that failed and were asked again; the second ones are not in the speeds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the model lies in the memory of graphics cards, as the server tells it (Ollama does).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a value for %2; it takes a whole number from %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a value for %2; it takes one of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no parameter %1; there are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no value; write it as name=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a toss-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context load by size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streaming speed by size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory by size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts found by size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throughput by streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streams at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to first token by streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time by document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed under stress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature under stress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>°C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock under stress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory under stress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interactive storytelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one answers at once and writes well?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long context work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one takes in a long text and still answers from it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document processing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one works through a pile of documents?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy-critical work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one is right most often, as long as it is fast enough?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one can run all the time beside other programs?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below the thresholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not enough measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disturbed, measure again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acceptable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enough measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disturbed, measure again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repetitions differ too much for a firm number; run it again on a quieter machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other programs used the processor meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other programs used so much of the processor that it does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first repetition was still warming up and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model stopped before the length that was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server reused part of the prompt although it should not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server&apos;s prompt cache cannot be switched off; each prompt begins with other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server does not tell whether the prompt came from its cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request failed and was asked again; the second one is not in the speeds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many tokens arrived bundled, so the gaps between them are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole answer arrived at once; only its total time is meaningful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events carried several tokens; gaps are between events, not tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft model proposed tokens, so the speed depends on the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our clock and the server&apos;s differ by more than 2 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server claims more prompt time than passed until the first token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent no timings to check ours against.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure was impossible and was rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured with a shorter prompt and answer because the machine is slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than 64 tokens: no headline speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights were read from disk while generating.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine was swapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time for this cell was used up before the interval was narrow enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repetitions became slower or faster one after the other; it is no fixed number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repetitions fall into two groups, as when threads change cores or clocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processor slowed down to protect itself from heat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The speed was still changing at the end; a longer stress would tell more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server read the whole prompt again although it should have had it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than 50 questions: a smoke check that cannot tell neighbours apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s memory grew with every document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model thought aloud before it answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model called tools that nobody had offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model wrote bytes that are no text; they were replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock was set while this was measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine slept while this was measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No temperature could be read, so heat was not watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured on battery, when many machines run slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The energy of the processor could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too little could be measured to rely on this figure; measure it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other programs were so busy that too little could be measured; measure it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer began so early that the server must have had the prompt in a cache, though it does not say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That the cache was used is told from the timing; the server does not say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server told no number of tokens, so each piece of text it sent was taken for one token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not tell how long the prompts were; they are only about as long as was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine wakes sleeping programs late, so times to the first token may be milliseconds off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured in a virtual machine, whose neighbours cannot be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smaller one did not load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smaller one was too slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smaller files were too slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory too slow for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another one is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over the cost limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file unusable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full mode only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>engine not usable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::RunController</name>
    <message>
        <source>A run is going on; stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run %1 was made on another machine (%2); its figures and those of this one would be mixed. Start a new run here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s folder %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going on with run %1; cells finished already: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells measured again because the configuration, the engine or the file changed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused; the attempt in flight is finished first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping; the servers are being ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::UiTr</name>
    <message>
        <source>The PDF could not be made; print to a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command that starts it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was measured yet. After a run this page says which model to use for what, and how sure that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overall best:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) below the thresholds or needs.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Beaten by another cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory that other programs are to have, of limits.max_memory_gb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave &amp;free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context at which long context work is judged; the usual is 8,192 or what comes nearest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At &amp;least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much %1 counts for the overall answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % sure: %1 to %2, n = %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2, n = %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wanted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTFT ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the last answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reproduce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server log …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the chosen cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wrote nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a cell of the matrix to see everything about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory, estimated: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked at %1; needs no memory here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a fetched model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits until the run has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s, %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here; the hub gives no checksum to verify it with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here, checksum verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a checkout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Sweetspot %1&lt;/b&gt;&lt;p&gt;Finds which language model, at which quantization, serves you best on this machine.&lt;/p&gt;&lt;p&gt;Build: %2&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later, without any warranty.&lt;/p&gt;&lt;p&gt;Linked with:&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (incomplete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when Sweetspot is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run could not continue: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was stopped; it can be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells that broke or need measuring again: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::AnswersView</name>
    <message>
        <source>&amp;Mark what differs from the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bl&amp;ind: hide the names, shuffle, vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take the vote back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your votes are kept in the project and shown beside the figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;None is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story after %1 tokens, number %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1 right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expects %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick cells on the left to read their answers side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These cells have no answers to the same prompt. The interactive profile keeps the beginnings of stories, the quality profile the answers to its questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beginnings of the stories that each cell told after the same text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ✓ right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ✗ wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked, or it failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your vote is kept: answer %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your vote is kept: none is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes now: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts passed because all answers are the same: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::CellChooser</name>
    <message>
        <source>Add a &amp;column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells to compare, by run and model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All models at one quantization, of the newest run that is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2
%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All models at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ChartView</name>
    <message>
        <source>The picture could not be made; try the SVG format.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ComparePage</name>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare yet.

Tick two or more cells on the left: a model&apos;s box takes its whole row, “Add a column” all models at one quantization. Cells of other runs, and of runs imported on the Runs page, stand below them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Only what differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hides figures in which no difference was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure of the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as S&amp;VG …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as &amp;PNG …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::CompareTable</name>
    <message>
        <source> (%1 to %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % sure: %1 to %2, n = %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2, n = %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of the compared cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others are compared with this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to compare the others with this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wanted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your blind votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers preferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not voted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2, none better in %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::Document</name>
    <message>
        <source>%1 holds a project already; open it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds a project already; choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::DownloadQueueView</name>
    <message>
        <source>Downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on while something is measured (it disturbs the measurements)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 (%3 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch what the run &amp;lacks (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::EngineDetails</name>
    <message>
        <source>&amp;Bake context and threads into a variant of each model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Price list …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove what Sweetspot put &amp;there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bake options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another engine has this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not encrypted: others on the way can read all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring sends the program&apos;s prompts and questions, or your own question file, to %1, with your key if you gave one. No model file, no name of this machine and no result is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a fixed length of answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switching its prompt cache off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>telling what came from its cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times of its own to check ours against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of tokens in each event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lacks: %1. What depends on it is marked or left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run of these models costs %1. It stops measuring them at %2 %3 (Thresholds, Most cost).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose models to see what a run of them will cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an engine above, or add one: the same models are then measured on it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise they go with every request. Variants have names that begin with “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow &amp;sending to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fetches %2; that may take a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching %1 was stopped; what came of it is kept by the server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::EnginesPage</name>
    <message>
        <source>asking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) asked again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engines of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every model of the project can be measured on several engines, side by side. llama.cpp is always there; nothing is sent to another machine before you allow it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave out engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price list is %1; change it in your editor. It is read again before each run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::HeatMapView</name>
    <message>
        <source>Matrix of models and quantizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the chosen cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare this model&apos;s quantizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the models at this quantization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would fit …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure again what broke or was disturbed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resumes the run: all its cells that broke or were disturbed are measured once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this model out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure this quantization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this quantization out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure in any case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever the rules of early termination say.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::HubPage</name>
    <message>
        <source>Find models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits &amp;here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models on the hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs (estimated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here (estimated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fe&amp;tch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name, or paste a link, “hf://organisation/name” or “organisation/name:Q4_K_M”. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a token gated and private repositories are closed; Edit &gt; Keys takes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token from %1 is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, link or organisation/name:QUANTIZATION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any quantization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only models that fit into this machine&apos;s memory at the chosen quantization, or at Q4_K_M.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a repository to see its files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept its terms on the hub first, and give a token under Edit &gt; Keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found; try fewer words or other filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Repositories: %n, most downloaded first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no GGUF files; look for a repository whose name ends in GGUF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, licence: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being read …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are kept in the keyring of your desktop. They are in no project, report or log, and each is told to its own service only. “Test” asks that service once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a key from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, from %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes this key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::Legend</name>
    <message>
        <source>Colours appear with the first measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hatched with %1 or %2: too little could be measured for a verdict; measure it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark is worst, bright is best. The scale is logarithmic, because the values span more than a factor of ten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark is worst, bright is best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all measured: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::LivePanel</name>
    <message>
        <source>Token rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Run (F5): the token rate of every repetition appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The temperature appears while a run goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sensor. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s memory appears while a run goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::MainWindow</name>
    <message>
        <source>Fetch llama.cpp (13 MB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is shown read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s files have errors; see Problems. What could be read is shown, defaults stand in for the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing the run of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Resume: %n cell(s) need measuring again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Resume the last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) broke or could not be measured well enough for a verdict.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results that were measured as “%1” keep that name: they stay in their runs, but the matrix and the advice show “%2” as not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the renaming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of this model&apos;s files is here, so nothing is known of its shape yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is going on in the matrix; other runs can be shown there when it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models can be added when no run is going on and the project can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;GGUF files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export results …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Sweetspot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Sweetspot</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::MatrixPage</name>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric shown in the matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick measures few quantizations with few repetitions, full all of them until the interval is narrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No models in this project yet.

Drop GGUF files anywhere in this window, or add them in the list on the left.
Each model becomes a row, each quantization a column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take cells in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave cells out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure cells in any case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave cells to the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells to measure: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left to full mode: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not usable: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click a corner box, or press Space, to take cells in or out; double-click a heading for a whole row or column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ %1 Such attempts do not count.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::MatrixPresenter</name>
    <message>
        <source>Quick mode leaves this quantization to full mode. Choose Full to measure it, or add it to quick_mode_quants in models.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::MemoryBar</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ModelsPanel</name>
    <message>
        <source>No models yet. Drop GGUF files here, type a name or a link above, or press “Add”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model by name or link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add by name or hub link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a name finds what is on this machine, then what is on the hub; “organisation/name:Q4_K_M” or a link opens that repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups the matrix and orders the tests: 350M, 1.5B, 8x7B, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove file from list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From &amp;other programs on this machine …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the &amp;hub …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a &amp;models.yaml …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What would fit …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move dow&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sort by size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sort models by size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export models.yaml …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in the model folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This size cannot be compared; write a number with K, M or B, such as 3B.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every model needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another model has this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each quantization needs a name of its own, such as Q4_K_M.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change quantization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file name is needed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ProblemsList</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems in the project&apos;s files.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ProjectActions</name>
    <message>
        <source>Choose GGUF files to test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a folder for the new project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project as a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add GGUF files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for GGUF files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add models of other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the models of another project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model lists (*.yaml *.yml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import models</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) imported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export the list of models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the demo project …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching llama.cpp …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the run? What was measured is kept, and it can be gone on with later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ProjectPages</name>
    <message>
        <source>Pages of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) imported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was measured of these cells yet; run them first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ReportPage</name>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write into a folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as P&amp;DF …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the &amp;browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes report.html into the run&apos;s folder and opens it: one file that needs no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report as it will be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report yet.

After a run this page says which model to use for what, and writes it as HTML, CSV, JSON, Markdown or PDF. Start one with F5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the reports into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::RunLibrary</name>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::RunsPage</name>
    <message>
        <source>; median %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show in the matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import runs …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two runs (Ctrl+click) to see cell by cell what became faster or slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the runs of another project&apos;s folder, such as another machine&apos;s, into this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells of both runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet.

A run keeps everything it measured, with the machine and the engine it was made on. After a second one, or with runs imported from another machine, this page shows what changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the runs of a project folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped, can be gone on with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (imported)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one run so far; a second one can be compared with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two runs to compare them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the runs …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 compared with %2:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine changed: %1, then %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were made on different machines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is a quick run and one a full run, so their figures are less sure to agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only then: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ScanDialog</name>
    <message>
        <source>Models on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a project of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2; in the project as %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n model file(s) found. Files stay where they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model file(s) with a name like “%1”. Files stay where they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>None of the folders in which programs keep models is on this machine. Choose files instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No GGUF files were found in %1. Choose files instead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::ServedModelsTable</name>
    <message>
        <source>Models of this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row of the matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another model, as the server calls it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks this server to fetch the model from its own library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop &amp;fetching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fetch with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet; “Ask again” fetches the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure model of a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave out model of a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::SettingField</name>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::SettingsPanel</name>
    <message>
        <source>What is measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interactive use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early termination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::StartPage</name>
    <message>
        <source>Find the sweet spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which language model, at which quantization, serves you best on this machine? Sweetspot starts real servers, measures them, and colours a matrix while you watch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three tiny models in six quantizations, made on your machine in seconds. Nothing to download but the engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test models I have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose GGUF files; they become a project and stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for GGUF files in the folders where LM Studio, Hugging Face, llama.cpp and others keep theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch llama.cpp (13 MB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (cores: %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none that the engine can use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a virtual machine: speeds vary with its neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine: llama.cpp, %1
%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects you open appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::StressBanner</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the stress and the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the load at once. What was measured so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first reading is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sensor, so heat is not watched. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of all streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under stress: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sweetspot::ui::WhatIf</name>
    <message>
        <source>Memory that models may take (the limit under Thresholds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory that is available on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of the GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this context in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would fit: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context of each slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers on the GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quantization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Context of each slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;GPU memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layers on the GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file does not say enough of its shape to tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as fit: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buffers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated from the model&apos;s head. A token more in each slot costs %1 of cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated from the model&apos;s head.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change context length</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
