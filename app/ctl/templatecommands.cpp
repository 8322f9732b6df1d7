// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/exitstatus.h"
#include "app/ctl/jsonlines.h"
#include "core/base/clock.h"
#include "core/text/liquid/json.h"
#include "core/text/liquid/template.h"

#include <QJsonArray>

namespace switchboard::ctl {

namespace {

namespace liquid = text::liquid;

Error wrong(const QString &why)
{
    return {ErrorCode::invalidInput, why};
}

/// What one line asks for.
struct Request
{
    QByteArray source;
    liquid::Map data;
    liquid::Map partials;
    liquid::CompileOptions compile;
    liquid::RenderOptions render;
};

Result<Request> requestOf(const QByteArray &line)
{
    const Result<liquid::Value> value = liquid::valueOfJson(line);
    if (!value)
        return value.error();
    const liquid::Map *fields = value->map();
    const liquid::Value *source = fields ? fields->find("template") : nullptr;
    if (!source || !source->text())
        return wrong(QStringLiteral("an object with the text of a \"template\" is expected"));
    Request request;
    request.source = source->text()->bytes;
    request.render.now = toDateTime(SystemClock().now());
    for (const auto &[key, field] : fields->entries()) {
        if (key == "data" || key == "templates") {
            if (!field.map())
                return wrong(QStringLiteral("\"%1\" is an object").arg(QString::fromUtf8(key)));
            (key == "data" ? request.data : request.partials) = *field.map();
        } else if (key == "strict" || key == "html") {
            if (!field.flag())
                return wrong(QStringLiteral("\"%1\" is true or false").arg(QString::fromUtf8(key)));
            (key == "strict" ? request.compile.isStrict : request.render.escapesHtml) = *field.flag();
        } else if (key == "zone") {
            request.render.zone = QTimeZone(field.toText());
            if (!request.render.zone.isValid())
                return wrong(QStringLiteral("there is no time zone \"%1\"").arg(QString::fromUtf8(field.toText())));
        } else if (key == "region") {
            if (!field.text())
                return wrong(QStringLiteral("\"region\" is a text, as \"US\""));
            request.render.region = QString::fromUtf8(field.toText());
        } else if (key != "template") {
            return wrong(QStringLiteral("nothing is known of \"%1\"").arg(QString::fromUtf8(key)));
        }
    }
    return request;
}

QJsonObject described(const liquid::Problem &problem)
{
    QJsonObject object{{QStringLiteral("message"), problem.message},
                       {QStringLiteral("line"), problem.line},
                       {QStringLiteral("column"), problem.column}};
    if (!problem.partial.isEmpty())
        object.insert(QStringLiteral("template"), QString::fromUtf8(problem.partial));
    return object;
}

QJsonObject described(const QList<liquid::Problem> &problems)
{
    QJsonArray all;
    for (const liquid::Problem &problem : problems)
        all.append(described(problem));
    QJsonObject object = all.first().toObject();
    object.insert(QStringLiteral("error"), object.take(QStringLiteral("message")));
    object.insert(QStringLiteral("errors"), all);
    return object;
}

/// A template may come again with every line, as it does where many people are written to: it is compiled once.
class Renderer
{
public:
    Result<QJsonObject> answer(const QByteArray &line)
    {
        Result<Request> request = requestOf(line);
        if (!request)
            return request.error();
        if (request->source != m_source || request->compile.isStrict != m_isStrict || !m_compiled.result) {
            m_source = request->source;
            m_isStrict = request->compile.isStrict;
            m_compiled = liquid::Template::compile(m_source, request->compile);
        }
        if (!m_compiled.result)
            return failed(m_compiled.problems);
        request->render.partials = [&](const QByteArray &name) {
            const liquid::Value *found = request->partials.find(name);
            return found && found->text() ? std::optional(found->text()->bytes) : std::nullopt;
        };
        const liquid::Rendered rendered = m_compiled.result->render(request->data, request->render);
        if (!rendered.ok())
            return failed(rendered.problems);
        return QJsonObject{{QStringLiteral("output"), QString::fromUtf8(rendered.output)}};
    }

    bool hasFailed() const { return m_hasFailed; }

private:
    QJsonObject failed(const QList<liquid::Problem> &problems)
    {
        m_hasFailed = true;
        return described(problems);
    }

    QByteArray m_source;
    bool m_isStrict = false;
    liquid::Template::Compiled m_compiled;
    bool m_hasFailed = false;
};

int renderLines(const Output &out)
{
    Renderer renderer;
    const int status = answerTexts(out, stdin, [&](const QByteArray &line) { return renderer.answer(line); });
    return status == ExitStatus::done && renderer.hasFailed() ? ExitStatus::failures : status;
}

} // namespace

void addTemplateCommands(Commands &commands)
{
    CLI::App *render = commands.add(
        commands.group("template", "the words that are filled in for each person"), "render",
        "fills templates in: a JSON object a line on stdin, an object a line on stdout",
        "template render <<< '{\"template\": \"Hi {{ name | first_word }}\", \"data\": {\"name\": \"Ana Example\"}}'");
    render->footer(
        render->get_footer()
        + "\n\nEach line: {\"template\": …, \"data\": {…}, \"templates\": {\"name\": …}, \"strict\": false, "
          "\"html\": false,\n\"zone\": \"America/Chicago\", \"region\": \"US\"}; all but the first may be left out. "
          "Each answer: {\"output\": …}, or\n{\"error\": …, \"line\": …, \"column\": …, \"errors\": […]} "
          "with every problem (of very many the first hundred) and its place in the template.\nOf a line that is no "
          "request "
          "\"line\" is that of stdin, and there are no \"errors\".");
    commands.onPlainRun(render, renderLines);
}

} // namespace switchboard::ctl
