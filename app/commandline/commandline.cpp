// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandline.h"

#include "charts/summary_charts.h"
#include "commandline/commands.h"
#include "commandline/opening.h"
#include "window/translation.h"
#include <CLI/CLI.hpp>
#include <QApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace commandline {
namespace {

using Command = Status (*)(const Options&, Output&);

struct Parsed {
    Options options;
    Command command = nullptr;
    bool paints = false;
    QString emptyOption;  // one that was given an empty value
};

enum class Empty : quint8 { Refused, Taken };

// CLI11 speaks UTF-8 on every platform when it gets the arguments from Qt. An empty value is no value: a script whose variable
// is empty must not get an answer to another question.
CLI::Option* addText(CLI::App* app, Parsed& parsed, const std::string& name, QString& target, const std::string& help, Empty empty = Empty::Refused) {
    return app->add_option_function<std::string>(
        name,
        [&parsed, &target, name, empty](const std::string& value) {
            target = QString::fromStdString(value);
            if (target.trimmed().isEmpty() && empty == Empty::Refused)
                parsed.emptyOption = QString::fromStdString(name).section(u',', -1);
        },
        help);
}

CLI::App* addCommand(CLI::App& app, Parsed& parsed, const std::string& name, const std::string& help, Command command, bool paints = false) {
    CLI::App* sub = app.add_subcommand(name, help);
    addText(sub, parsed, "FILE", parsed.options.file, "the document")->required();
    sub->callback([&parsed, command, paints] {
        parsed.command = command;
        parsed.paints = paints;
    });
    return sub;
}

void describeExchange(CLI::App& app, Parsed& parsed) {
    Options& options = parsed.options;
    auto* read = addCommand(app, parsed, "import", "read other people's files: CSV, TSV, JSON, XLSX, ODS, HTML", importFiles);
    read->add_option_function<std::vector<std::string>>(
            "INPUT",
            [&options](const std::vector<std::string>& values) {
                for (const std::string& value : values)
                    options.inputs << QString::fromStdString(value);
            },
            "the files to read; of a folder, all files that may hold a table")
        ->required();
    addText(read, parsed, "--as", options.as, "the table that the files hold, such as agreements; recognised when left out");
    addText(read, parsed, "--mapping", options.mapping, "the name of a mapping that the document keeps, or which column is which: COLUMN=FIELD;COLUMN=FIELD, and home=ID for a list of partners");
    addText(read, parsed, "--doubtful", options.doubtful, "rows with a place that may be several: skip (as usual) or new");
    addText(read, parsed, "--keep", options.keep, "where values differ, keep mine, theirs or both (as usual: the other one as a citation)");
    addText(read, parsed, "--encoding", options.encoding, "of text files, such as EUC-KR; recognised when left out");
    read->add_flag("--dry-run", options.dryRun, "say what would happen and write nothing");
    addText(read, parsed, "--rejects", options.rejects, "a CSV file for the rows that did not come in, with reasons");
    read->add_flag("--json", options.json, "print JSON");
    auto* written = addCommand(app, parsed, "export", "a table as a file", exportTable);
    addText(written, parsed, "--table", options.table, "places, agreements, agreement_events, activities, organisations, people, trade, polls, indicators, milestones, deflators, exchange_rates, sources or citations")->required();
    addText(written, parsed, "--filter", options.filter, "the filter in its text form; for agreements, their places, events and activities; empty for all", Empty::Taken);
    addText(written, parsed, "-o,--output", options.output, "the file to write: .csv, .xlsx, .json; also .geojson, .graphml, .gexf, .ics")->required();
    written->add_flag("--json", options.json, "print JSON");
}

std::string chartNamesListed() {
    QStringList names;
    for (const charts::ChartName& chart : charts::chartNames())
        names << chart.name;
    return names.join(u", "_s).toStdString();
}

void describe(CLI::App& app, Parsed& parsed) {
    Options& options = parsed.options;
    app.set_version_flag("--version", "entente " ENTENTE_VERSION);
    app.require_subcommand(1);
    app.footer("Without a command, entente opens the window: entente [FILE].\n"
               "Exit status: 0 done; 1 done with findings or refused rows; 2 could not be done, and nothing was changed.");
    auto* made = addCommand(app, parsed, "new", "make a new document, empty or with the bundled sample", newDocument);
    made->add_flag("--sample", options.sample, "fill it with the bundled sample");
    auto* told = addCommand(app, parsed, "info", "what is in it: rows per table, format, integrity", info);
    auto* checked = addCommand(app, parsed, "check", "integrity and data findings", checkDocument);
    auto* climates = addCommand(app, parsed, "climate", "climate at signing, and how long agreements last", climate);
    addText(climates, parsed, "--of", options.of, "one agreement, by its id");
    addText(climates, parsed, "--filter", options.filter, "only the agreements that the filter lets through; empty for all", Empty::Taken);
    auto* changes = addCommand(app, parsed, "history", "who changed what, when", history);
    for (CLI::App* sub : {made, told, checked, climates, changes})
        sub->add_flag("--json", options.json, "print JSON");
    auto* viewed = addCommand(app, parsed, "view", "a view as a picture", view, true);
    addText(viewed, parsed, "--view", options.view, "map, timeline, charts or window")->required();
    addText(viewed, parsed, "--chart", options.chart, "which chart: " + chartNamesListed());
    addText(viewed, parsed, "--measure", options.measure, "of trade: nominal, real, index, growth or share");
    addText(viewed, parsed, "--projection", options.projection, "of the map: equal-earth, robinson, mercator, globe or equidistant");
    addText(viewed, parsed, "--colour", options.colour, "of the map's lines by: climate, kind, status, decade or activities");
    addText(viewed, parsed, "--lanes", options.lanes, "of the timeline: agreement, place or country");
    addText(viewed, parsed, "--flows", options.flows, "of trade: exports-imports, balance, total, exports or imports");
    addText(viewed, parsed, "--period", options.period, "of trade: annual, quarterly, monthly or 12-months for sums of 12 months");
    addText(viewed, parsed, "--partners", options.partners, "up to eight partners to compare, by their ids with commas between them, such as KR,JP,CN");
    addText(viewed, parsed, "--compare", options.compare, "partners as: lines of one panel, multiples beside one another, or none");
    addText(viewed, parsed, "--axis", options.axis, "of trade: linear or logarithmic");
    addText(viewed, parsed, "--opinion", options.opinion, "reference, or both for both directions");
    viewed->add_flag("--crises", options.crises, "shade the crises of both countries behind trade and opinion");
    addText(viewed, parsed, "--select", options.select, "the record to select, by its id");
    addText(viewed, parsed, "--at", options.at, "the date of the time cursor");
    addText(viewed, parsed, "--filter", options.filter, "the filter in its text form; empty for all", Empty::Taken);
    addText(viewed, parsed, "--size", options.size, "width x height, such as 1440x900");
    addText(viewed, parsed, "--theme", options.theme, "light or dark");
    auto* scale = viewed->add_option("--scale", options.scale, "device pixels per pixel")->check(CLI::Range(0.5, 8.0));
    viewed->add_option("--dpi", options.dpi, "dots per inch of a PNG, in place of --scale: 96 is a pixel for a pixel")->check(CLI::Range(48, 768))->excludes(scale);
    addText(viewed, parsed, "-o,--output", options.output, "the file to write: .png, .svg or .pdf; of a chart also .csv or .xlsx with its numbers")->required();
    auto* reported = addCommand(app, parsed, "report", "pages to print, as PDF", report, true);
    addText(reported, parsed, "--kind", options.kind, "briefing (of an agreement), place, country or summary (for a board), or the name of a report that the document keeps")->required();
    addText(reported, parsed, "--of", options.of, "the agreement, place or country, by its id");
    addText(reported, parsed, "--filter", options.filter,
            "one report about each record of the agreements that the filter lets through, in one PDF; a summary of them; empty for all", Empty::Taken);
    reported->add_flag("--each", options.each, "with --filter, a PDF for each record, into the folder that -o names");
    reported->add_flag("--force", options.force, "with --each, replace files that are there");
    addText(reported, parsed, "--paper", options.paper, "a4 or letter");
    addText(reported, parsed, "--orientation", options.orientation, "portrait or landscape");
    addText(reported, parsed, "-o,--output", options.output, "the PDF to write, or with --each the folder")->required();
    reported->add_flag("--json", options.json, "print JSON");
    describeExchange(app, parsed);
}

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

bool isCommandLine(const QStringList& arguments) {
    static const QStringList words{u"new"_s, u"info"_s, u"check"_s, u"climate"_s, u"history"_s, u"view"_s, u"report"_s, u"import"_s, u"export"_s, u"--help"_s, u"-h"_s, u"--version"_s};
    return arguments.size() > 1 && words.contains(arguments.at(1));
}

// A window takes one file, and Qt's own options. Something else is a command or an option that was spelled wrong.
QString misspelt(const QStringList& arguments) {
    const QString first = arguments.value(1);
    if (arguments.size() == 2 && first.startsWith(u"--"))
        return tr("There is no option \u201c%1\u201d.").arg(first.left(40));
    if (arguments.size() > 2 && !first.startsWith(u'-') && !QFileInfo::exists(first))
        return tr("There is no command \u201c%1\u201d.").arg(first.left(40));
    return {};
}

// Qt would end the program with an abort.
bool hasDisplay(const QStringList& arguments) {
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    const auto isSet = [](const char* name) { return !qEnvironmentVariableIsEmpty(name); };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM") || arguments.contains(u"-platform"_s) || arguments.contains(u"--platform"_s);
#else
    return Q_UNUSED(arguments), true;
#endif
}

// A machine without a display has no runtime folder either, and a font has not every script, for which another one is taken.
// Qt tells of both, and there is nothing that a person could do.
void passOn(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (!message.startsWith(u"QStandardPaths: XDG_RUNTIME_DIR not set") && !message.contains(u"OpenType support missing for"))
        fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
}

}  // namespace

std::optional<int> run(int argc, char** argv) {
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    QTextStream results(stdout), messages(stderr);
    Output output{results, messages};
    if (!isCommandLine(arguments)) {
        if (const QString sentence = misspelt(arguments); !sentence.isEmpty())
            return notDone({records::ErrorCode::InvalidValue, sentence, tr("\u201centente --help\u201d lists what there is.")}, output);
        if (!hasDisplay(arguments))
            return notDone({records::ErrorCode::NotFound, tr("There is no display, so no window can be opened."),
                            tr("\u201centente --help\u201d lists the commands that work without one.")}, output);
        return std::nullopt;
    }
    Parsed parsed;
    CLI::App app("Entente keeps sister-city agreements, and shows them on a map and a timeline.", "entente");
    describe(app, parsed);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? Done : NotDone;
    }
    if (!parsed.emptyOption.isEmpty())
        return notDone({records::ErrorCode::InvalidValue, tr("\u201c%1\u201d was given without a value.").arg(parsed.emptyOption),
                        tr("Give it one, or leave it out.")}, output);
    if (parsed.paints && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(passOn);
    const std::unique_ptr<QCoreApplication> application(parsed.paints ? new QApplication(argc, argv) : new QCoreApplication(argc, argv));
    QCoreApplication::setApplicationName(u"Entente"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ENTENTE_VERSION));
    window::installTranslation();
    return parsed.command(parsed.options, output);
}

}  // namespace commandline
