// SPDX-License-Identifier: GPL-3.0-or-later
#include "meaning/encoderplugin.h"

#include <QFile>
#include <QObject>

#include <onnxruntime_cxx_api.h>

#include <algorithm>
#include <array>
#include <iostream>

namespace volets {

namespace {

/// Debian's ONNX Runtime registers every operator twice as it comes up, and its ONNX tells each on the error stream.
class QuietErrors
{
public:
    QuietErrors() = default;
    ~QuietErrors() { std::cerr.rdbuf(m_kept); }
    Q_DISABLE_COPY_MOVE(QuietErrors)

private:
    std::streambuf *m_kept = std::cerr.rdbuf(nullptr);
};

/// One text at a time on one thread: no padding, and the same bits each time.
class OnnxNetwork final : public Network
{
public:
    /// Empty where it succeeds. ONNX Runtime may throw.
    QString load(const QString &file)
    {
        Ort::SessionOptions options;
        options.SetIntraOpNumThreads(1);
        options.SetInterOpNumThreads(1);
        options.SetLogSeverityLevel(ORT_LOGGING_LEVEL_FATAL);
        m_session = Ort::Session(m_environment, QFile::encodeName(file).constData(), options);
        const Ort::AllocatorWithDefaultOptions allocator;
        m_inputs.reserve(m_session.GetInputCount());
        for (std::size_t i = 0; i < m_session.GetInputCount(); ++i)
            m_inputs.emplace_back(m_session.GetInputNameAllocated(i, allocator).get());
        std::vector<std::string> outputs;
        outputs.reserve(m_session.GetOutputCount());
        for (std::size_t i = 0; i < m_session.GetOutputCount(); ++i)
            outputs.emplace_back(m_session.GetOutputNameAllocated(i, allocator).get());
        for (const std::string &name : m_inputs) {
            if (name != idsInput && name != maskInput && name != typesInput)
                return QStringLiteral("unknown input “%1”").arg(QString::fromStdString(name));
        }
        for (std::size_t i = 0; i < m_inputs.size(); ++i) {
            const auto type = m_session.GetInputTypeInfo(i).GetTensorTypeAndShapeInfo().GetElementType();
            if (type != ONNX_TENSOR_ELEMENT_DATA_TYPE_INT64)
                return QStringLiteral("input “%1” is not of 64-bit integers").arg(QString::fromStdString(m_inputs[i]));
        }
        if (!std::ranges::contains(m_inputs, idsInput) || outputs.empty())
            return QStringLiteral("no input “input_ids”, or no output");
        // an export may give several: that of the sentence is what the model was trained for
        m_output = outputs.front();
        for (const char *wanted : {"sentence_embedding", "last_hidden_state", "token_embeddings"}) {
            if (std::ranges::contains(outputs, wanted)) {
                m_output = wanted;
                break;
            }
        }
        return {};
    }

    std::expected<MeaningVector, QString> vector(std::span<const std::int64_t> pieces) override
    {
        try {
            return run({pieces.begin(), pieces.end()});
        } catch (const std::exception &error) {
            return std::unexpected(QString::fromUtf8(error.what()));
        }
    }

private:
    static constexpr const char *idsInput = "input_ids";
    static constexpr const char *maskInput = "attention_mask";
    static constexpr const char *typesInput = "token_type_ids";

    std::expected<MeaningVector, QString> run(std::vector<std::int64_t> ids)
    {
        if (ids.empty())
            return std::unexpected(QStringLiteral("the tokenizer finds nothing in a text"));
        std::vector<std::int64_t> mask(ids.size(), 1);
        std::vector<std::int64_t> types(ids.size(), 0);
        const std::array shape{std::int64_t(1), std::int64_t(ids.size())};
        const auto memory = Ort::MemoryInfo::CreateCpu(OrtArenaAllocator, OrtMemTypeDefault);
        std::vector<const char *> names;
        std::vector<Ort::Value> values;
        for (const std::string &name : m_inputs) {
            auto &data = name == idsInput ? ids : name == maskInput ? mask : types;
            names.push_back(name.c_str());
            values.push_back(Ort::Value::CreateTensor(memory, data.data(), data.size(), shape.data(), shape.size()));
        }
        const char *output = m_output.c_str();
        const auto answers =
            m_session.Run(Ort::RunOptions(nullptr), names.data(), values.data(), values.size(), &output, 1);
        const auto info = answers.front().GetTensorTypeAndShapeInfo();
        const std::vector<std::int64_t> found = info.GetShape();
        if (info.GetElementType() != ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT || found.size() < 2 || found.size() > 3 ||
            found.front() != 1 || info.GetElementCount() == 0)
            return std::unexpected(QStringLiteral("output “%1” is no table of numbers of single precision")
                                       .arg(QString::fromStdString(m_output)));
        const std::span table(answers.front().GetTensorData<float>(), info.GetElementCount());
        const auto dimensions = std::size_t(found.back());
        MeaningVector sum(dimensions); // a mean but for its length, which nobody asks for
        for (std::size_t i = 0; i < table.size(); ++i)
            sum[i % dimensions] += table[i];
        return sum;
    }

    Ort::Env m_environment{ORT_LOGGING_LEVEL_FATAL, "volets"};
    Ort::Session m_session{nullptr};
    std::vector<std::string> m_inputs;
    std::string m_output;
};

} // namespace

class OnnxPlugin final : public QObject, public NetworkPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.volets.NetworkPlugin/1")
    Q_INTERFACES(volets::NetworkPlugin)
public:
    Loaded load(const QString &file) override
    {
        try {
            const QuietErrors quiet; // what matters is thrown
            auto network = std::make_unique<OnnxNetwork>();
            if (const QString problem = network->load(file); !problem.isEmpty())
                return std::unexpected(problem);
            return network;
        } catch (const std::exception &error) {
            return std::unexpected(QString::fromUtf8(error.what()));
        }
    }
};

} // namespace volets

#include "onnxnetwork.moc"
