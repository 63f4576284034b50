package io.github.matchum.posting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which skills of a line stand in for one another. */
class GroupingTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '>',
      value = {
        "Go 또는 Kotlin 개발 경험 > go|kotlin",
        "Go 혹은 Kotlin 개발 경험 > go|kotlin",
        "Go나 Kotlin 개발 경험 > go|kotlin",
        "PHP이나 Ruby 개발 경험 > php|ruby",
        "Experience with Go or Kotlin > go|kotlin",
        "MySQL/PostgreSQL 운영 경험 > mysql|postgresql",
        "Java, Kotlin 또는 Scala 개발 경험 > java|kotlin|scala",
        "Java, Kotlin, or Scala experience > java|kotlin|scala",
        "AWS, GCP, Azure 중 하나 이상 사용 경험 > aws|google-cloud-platform|microsoft-azure",
        "AWS, GCP, Azure 중 한 가지 이상 사용 경험 > aws|google-cloud-platform|microsoft-azure",
        "AWS/GCP/Azure 중 하나 이상의 경험 > aws|google-cloud-platform|microsoft-azure",
        "One of AWS, GCP and Azure > aws|google-cloud-platform|microsoft-azure",
        "Kafka, RabbitMQ 등을 다뤄 보신 분 > apache-kafka|rabbitmq",
        "Kafka, RabbitMQ 등 메시지 큐 운영 경험 > apache-kafka|rabbitmq|message-queue",
        "message queues such as Kafka or RabbitMQ > message-queue|apache-kafka|rabbitmq",
        "메시지 큐(Kafka, RabbitMQ) 운영 경험 > message-queue|apache-kafka|rabbitmq",
        "클라우드(AWS, GCP) 환경 운영 경험 > cloud-computing|aws|google-cloud-platform",
        "C++/C# 도구 개발 경험 > cpp|csharp",
        "Python / C++ / MATLAB 능숙하신 분 > python|cpp|matlab",
        "LiDAR, Camera, IMU 등을 다뤄 보신 분 > lidar|imu",
        "MySQL 또는 Oracle 같은 RDBMS 사용 경험 > mysql|oracle-database|rdbms",
        "Figma 등의 프로토타이핑 툴 사용 경험 > figma|prototyping",
        "PyTorch 및 TensorFlow 등의 프레임워크 사용 경험 > pytorch|tensorflow",
        "VBA / Python 등을 다룰 수 있는 분 > vba|python",
        "cloud technologies such as AWS or GCP > cloud-computing|aws|google-cloud-platform",
        "딥러닝 프레임워크에 능숙하신 분(PyTorch, TensorFlow 등) > deep-learning|pytorch|tensorflow",
        "SIEM(Splunk 등) 활용 경험 > siem|splunk",
        "AI/ML 환경에서 AI 서비스를 운영한 경험 > artificial-intelligence|machine-learning",
      })
  void alternativesAreOneGroup(String line, String groups) {
    assertThat(Lines.groups(Lines.required(line))).isEqualTo(groups);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '>',
      value = {
        "Java, Python, Go 중 2개 이상 능숙하신 분 > 2 of java|python|go",
        "Java, Python, Go, Rust 중 3가지 이상 사용 경험 > 3 of java|python|go|rust",
        "Java와 Python 중 2개 이상 사용 경험 > 2 of java|python",
        "MySQL/MongoDB/Cassandra 중 2종 이상 사용 경험 > 2 of mysql|mongodb|apache-cassandra",
      })
  void severalOfAListAreAsked(String line, String groups) {
    assertThat(Lines.groups(Lines.required(line))).isEqualTo(groups);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '>',
      value = {
        "Go와 Kotlin 개발 경험 > go, kotlin",
        "Docker, Kubernetes 운영 경험 > docker, kubernetes",
        "Docker 및 Kubernetes 운영 경험 > docker, kubernetes",
        "Docker and Kubernetes experience > docker, kubernetes",
        "HTML/CSS 작성 경험 > html, css",
        "MySQL/MongoDB 운영 경험 > mysql, mongodb",
        "데이터 분석 (Matlab 또는 Python) 경험 > data-analysis, matlab|python",
        "데이터 분석 능력 (Pandas 사용 경험) > data-analysis, pandas",
        "Node.js (TypeScript, Express) 개발 경험 > node-js, typescript, express-js",
        "Python과 Python Framework (Django / Flask 등) 개발 경험 > python, django|flask",
        "GUI를 만들고, Figma 또는 ProtoPie로 다듬은 경험 > gui, figma|protopie",
        "Experience with Bash, Ruby, or Python. Python preferred. > bash|ruby|python, python",
        "Spring Boot 기반의 REST API 개발 경험 > spring-boot, rest-api",
        "Java/Spring 개발 경험 > java, spring-framework",
        "Kubernetes 운영 경험 > kubernetes",
        "쿠버네티스(Kubernetes) 운영 경험 > kubernetes",
        "Kafka를 쓰고 Kafka를 운영해 보신 분 > apache-kafka",
      })
  void whatIsAskedTogetherIsParted(String line, String groups) {
    assertThat(Lines.groups(Lines.required(line))).isEqualTo(groups);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '>',
      value = {
        "Java 개발 경력 3년 이상 > java 36",
        "3년 이상의 Kotlin 개발 경험 > kotlin 36",
        "5+ years of experience with Java or Kotlin > java|kotlin 60",
        "Java 개발 경험 > java",
      })
  void yearsBelongToTheGroupsOfTheirLine(String line, String groups) {
    assertThat(Lines.groups(Lines.required(line))).isEqualTo(groups);
  }

  @Test
  void aStackListsEachByItself() {
    Posting posting =
        io.github.matchum.Samples.posting(
            "서버 개발자\n\n[자격요건]\n- Java 개발 경험\n\n[기술스택]\nJava, Kotlin / MySQL, Redis, Redis\n");
    assertThat(Lines.all(posting))
        .isEqualTo("4 required skill [java]\n7 stack skill [java, kotlin, mysql, redis]");
  }
}
