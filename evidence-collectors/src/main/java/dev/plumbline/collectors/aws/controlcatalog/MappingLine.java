package dev.plumbline.collectors.aws.controlcatalog;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.framework.Fields;
import software.amazon.awssdk.services.controlcatalog.model.CommonControlMappingDetails;
import software.amazon.awssdk.services.controlcatalog.model.ControlMapping;
import software.amazon.awssdk.services.controlcatalog.model.FrameworkMappingDetails;
import software.amazon.awssdk.services.controlcatalog.model.Mapping;
import software.amazon.awssdk.services.controlcatalog.model.RelatedControlMappingDetails;

/** What a control answers to: a clause of a framework, a common control, or a related control. */
record MappingLine(String id, Fields fields) {

  static MappingLine of(Answer<ControlMapping> listed) {
    ControlMapping value = listed.value();
    String control = listed.part("ControlMappings[].ControlArn", ControlMapping::controlArn);
    String type = listed.part("ControlMappings[].MappingType", ControlMapping::mappingTypeAsString);
    Fields fields = Fields.fields().orAbsent("control", control).orAbsent("type", type);
    String counterpart = "";
    Mapping mapping = value.mapping();
    if (mapping != null) {
      counterpart = write(mapping, fields);
    }
    return new MappingLine(String.join("/", control, type, counterpart), fields);
  }

  private static String write(Mapping mapping, Fields fields) {
    FrameworkMappingDetails framework = mapping.framework();
    CommonControlMappingDetails common = mapping.commonControl();
    RelatedControlMappingDetails related = mapping.relatedControl();
    if (framework != null) {
      fields
          .orAbsent("framework", framework.name())
          .orAbsent("item", framework.item())
          .absent("counterpart");
      return framework.name() + "/" + framework.item();
    }
    if (common == null && related == null) {
      return "";
    }
    String counterpart = common == null ? related.controlArn() : common.commonControlArn();
    fields.absent("framework").absent("item").orAbsent("counterpart", counterpart);
    return related == null ? counterpart : related.relationTypeAsString() + "/" + counterpart;
  }
}
