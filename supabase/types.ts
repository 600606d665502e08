export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  "dossier": {
    Tables: {
      "agent_invocations": {
        Row: {
          "agent_id": string;
          "completion_tokens": number | null;
          "created_at": string;
          "duration_ms": number | null;
          "error_message": string | null;
          "id": string;
          "input_data": Json | null;
          "model": string | null;
          "output_data": Json | null;
          "output_format": string | null;
          "parent_invocation_id": string | null;
          "prompt_tokens": number | null;
          "session_id": string | null;
          "status": string;
          "total_tokens": number | null;
          "user_id": string | null;
        };
        ComputedFields: never;
        Insert: {
          "agent_id": string;
          "completion_tokens"?: number | null;
          "created_at"?: string;
          "duration_ms"?: number | null;
          "error_message"?: string | null;
          "id"?: string;
          "input_data"?: Json | null;
          "model"?: string | null;
          "output_data"?: Json | null;
          "output_format"?: string | null;
          "parent_invocation_id"?: string | null;
          "prompt_tokens"?: number | null;
          "session_id"?: string | null;
          "status": string;
          "total_tokens"?: number | null;
          "user_id"?: string | null;
        };
        Update: {
          "agent_id"?: string;
          "completion_tokens"?: number | null;
          "created_at"?: string;
          "duration_ms"?: number | null;
          "error_message"?: string | null;
          "id"?: string;
          "input_data"?: Json | null;
          "model"?: string | null;
          "output_data"?: Json | null;
          "output_format"?: string | null;
          "parent_invocation_id"?: string | null;
          "prompt_tokens"?: number | null;
          "session_id"?: string | null;
          "status"?: string;
          "total_tokens"?: number | null;
          "user_id"?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "agent_invocations_parent_invocation_id_fkey";
            columns: ["parent_invocation_id"];
            isOneToOne: false;
            referencedRelation: "agent_invocations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "agent_invocations_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["user_id"];
          },
        ];
      };
      "exercises": {
        Row: {
          "aliases": (string)[];
          "created_at": string;
          "cues": (string)[];
          "equipment": (string)[];
          "id": string;
          "instructions": string | null;
          "intensity": string | null;
          "is_active": boolean;
          "mechanics": string | null;
          "modality": string | null;
          "movement_id": string | null;
          "movement_patterns": (string)[];
          "name": string;
          "popularity": number;
          "primary_muscles": (string)[];
          "secondary_muscles": (string)[];
          "short_description": string | null;
          "slug": string;
          "status": string;
          "training_groups": (string)[];
          "type": string;
          "updated_at": string;
          "video_url": string | null;
        };
        ComputedFields: never;
        Insert: {
          "aliases"?: (string)[];
          "created_at"?: string;
          "cues"?: (string)[];
          "equipment"?: (string)[];
          "id"?: string;
          "instructions"?: string | null;
          "intensity"?: string | null;
          "is_active"?: boolean;
          "mechanics"?: string | null;
          "modality"?: string | null;
          "movement_id"?: string | null;
          "movement_patterns"?: (string)[];
          "name": string;
          "popularity"?: number;
          "primary_muscles"?: (string)[];
          "secondary_muscles"?: (string)[];
          "short_description"?: string | null;
          "slug": string;
          "status"?: string;
          "training_groups"?: (string)[];
          "type": string;
          "updated_at"?: string;
          "video_url"?: string | null;
        };
        Update: {
          "aliases"?: (string)[];
          "created_at"?: string;
          "cues"?: (string)[];
          "equipment"?: (string)[];
          "id"?: string;
          "instructions"?: string | null;
          "intensity"?: string | null;
          "is_active"?: boolean;
          "mechanics"?: string | null;
          "modality"?: string | null;
          "movement_id"?: string | null;
          "movement_patterns"?: (string)[];
          "name"?: string;
          "popularity"?: number;
          "primary_muscles"?: (string)[];
          "secondary_muscles"?: (string)[];
          "short_description"?: string | null;
          "slug"?: string;
          "status"?: string;
          "training_groups"?: (string)[];
          "type"?: string;
          "updated_at"?: string;
          "video_url"?: string | null;
        };
        Relationships: [];
      };
      "message_queues": {
        Row: {
          "created_at": string;
          "error_message": string | null;
          "id": string;
          "max_retries": number;
          "message_id": string;
          "processed_at": string | null;
          "queue_name": string;
          "retry_count": number;
          "sequence_number": number;
          "status": string;
          "updated_at": string;
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "created_at"?: string;
          "error_message"?: string | null;
          "id"?: string;
          "max_retries"?: number;
          "message_id": string;
          "processed_at"?: string | null;
          "queue_name": string;
          "retry_count"?: number;
          "sequence_number": number;
          "status"?: string;
          "updated_at"?: string;
          "user_id": string;
        };
        Update: {
          "created_at"?: string;
          "error_message"?: string | null;
          "id"?: string;
          "max_retries"?: number;
          "message_id"?: string;
          "processed_at"?: string | null;
          "queue_name"?: string;
          "retry_count"?: number;
          "sequence_number"?: number;
          "status"?: string;
          "updated_at"?: string;
          "user_id"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "message_queues_message_id_fkey";
            columns: ["message_id", "user_id"];
            isOneToOne: false;
            referencedRelation: "messages";
            referencedColumns: ["id", "user_id"];
          },
          {
            foreignKeyName: "message_queues_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["user_id"];
          },
        ];
      };
      "messages": {
        Row: {
          "content": string;
          "created_at": string;
          "delivery_attempts": number;
          "delivery_error": string | null;
          "delivery_status": string;
          "direction": string;
          "id": string;
          "last_delivery_attempt_at": string | null;
          "message_type": string;
          "metadata": Json | null;
          "phone_from": string | null;
          "phone_to": string | null;
          "provider": string;
          "provider_message_id": string | null;
          "updated_at": string;
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "content": string;
          "created_at"?: string;
          "delivery_attempts"?: number;
          "delivery_error"?: string | null;
          "delivery_status"?: string;
          "direction": string;
          "id"?: string;
          "last_delivery_attempt_at"?: string | null;
          "message_type"?: string;
          "metadata"?: Json | null;
          "phone_from"?: string | null;
          "phone_to"?: string | null;
          "provider"?: string;
          "provider_message_id"?: string | null;
          "updated_at"?: string;
          "user_id": string;
        };
        Update: {
          "content"?: string;
          "created_at"?: string;
          "delivery_attempts"?: number;
          "delivery_error"?: string | null;
          "delivery_status"?: string;
          "direction"?: string;
          "id"?: string;
          "last_delivery_attempt_at"?: string | null;
          "message_type"?: string;
          "metadata"?: Json | null;
          "phone_from"?: string | null;
          "phone_to"?: string | null;
          "provider"?: string;
          "provider_message_id"?: string | null;
          "updated_at"?: string;
          "user_id"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "messages_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["user_id"];
          },
        ];
      };
      "plan_examples": {
        Row: {
          "created_at": string;
          "duration_weeks": number;
          "experience_level": string | null;
          "id": string;
          "is_active": boolean;
          "markdown": string;
          "plan_type": string;
          "primary_goal": string | null;
          "updated_at": string;
          "usage_count": number;
        };
        ComputedFields: never;
        Insert: {
          "created_at"?: string;
          "duration_weeks"?: number;
          "experience_level"?: string | null;
          "id"?: string;
          "is_active"?: boolean;
          "markdown": string;
          "plan_type": string;
          "primary_goal"?: string | null;
          "updated_at"?: string;
          "usage_count"?: number;
        };
        Update: {
          "created_at"?: string;
          "duration_weeks"?: number;
          "experience_level"?: string | null;
          "id"?: string;
          "is_active"?: boolean;
          "markdown"?: string;
          "plan_type"?: string;
          "primary_goal"?: string | null;
          "updated_at"?: string;
          "usage_count"?: number;
        };
        Relationships: [];
      };
      "profiles": {
        Row: {
          "created_at": string;
          "structured_profile": NonNullable<Json>;
          "updated_at": string;
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "created_at"?: string;
          "structured_profile": NonNullable<Json>;
          "updated_at"?: string;
          "user_id": string;
        };
        Update: {
          "created_at"?: string;
          "structured_profile"?: NonNullable<Json>;
          "updated_at"?: string;
          "user_id"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "profiles_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: true;
            referencedRelation: "users";
            referencedColumns: ["user_id"];
          },
        ];
      };
      "signupdata": {
        Row: {
          "completed_at": string | null;
          "created_at": string;
          "current_step": number | null;
          "error_message": string | null;
          "program_messages_sent": boolean;
          "signup_data": NonNullable<Json>;
          "started_at": string | null;
          "status": string;
          "updated_at": string;
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "completed_at"?: string | null;
          "created_at"?: string;
          "current_step"?: number | null;
          "error_message"?: string | null;
          "program_messages_sent"?: boolean;
          "signup_data"?: NonNullable<Json>;
          "started_at"?: string | null;
          "status"?: string;
          "updated_at"?: string;
          "user_id": string;
        };
        Update: {
          "completed_at"?: string | null;
          "created_at"?: string;
          "current_step"?: number | null;
          "error_message"?: string | null;
          "program_messages_sent"?: boolean;
          "signup_data"?: NonNullable<Json>;
          "started_at"?: string | null;
          "status"?: string;
          "updated_at"?: string;
          "user_id"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "signupdata_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: true;
            referencedRelation: "users";
            referencedColumns: ["user_id"];
          },
        ];
      };
      "structured_plans": {
        Row: {
          "created_at": string;
          "id": string;
          "is_active": boolean;
          "start_date": string;
          "structured_plan": NonNullable<Json>;
          "updated_at": string;
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "created_at"?: string;
          "id"?: string;
          "is_active"?: boolean;
          "start_date": string;
          "structured_plan": NonNullable<Json>;
          "updated_at"?: string;
          "user_id": string;
        };
        Update: {
          "created_at"?: string;
          "id"?: string;
          "is_active"?: boolean;
          "start_date"?: string;
          "structured_plan"?: NonNullable<Json>;
          "updated_at"?: string;
          "user_id"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "structured_plans_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["user_id"];
          },
        ];
      };
      "subscriptions": {
        Row: {
          "canceled_at": string | null;
          "created_at": string;
          "current_period_end": string;
          "current_period_start": string;
          "id": string;
          "plan_type": string;
          "status": string;
          "stripe_subscription_id": string;
          "updated_at": string;
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "canceled_at"?: string | null;
          "created_at"?: string;
          "current_period_end": string;
          "current_period_start": string;
          "id"?: string;
          "plan_type": string;
          "status": string;
          "stripe_subscription_id": string;
          "updated_at"?: string;
          "user_id": string;
        };
        Update: {
          "canceled_at"?: string | null;
          "created_at"?: string;
          "current_period_end"?: string;
          "current_period_start"?: string;
          "id"?: string;
          "plan_type"?: string;
          "status"?: string;
          "stripe_subscription_id"?: string;
          "updated_at"?: string;
          "user_id"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "subscriptions_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["user_id"];
          },
        ];
      };
      "training_plans": {
        Row: {
          "cache_version": number;
          "created_at": string;
          "end_date": string | null;
          "exercise_list": (string)[] | null;
          "id": string;
          "is_active": boolean;
          "markdown": string;
          "plan_type": string | null;
          "start_date": string;
          "structured_plan": Json | null;
          "updated_at": string;
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "cache_version"?: number;
          "created_at"?: string;
          "end_date"?: string | null;
          "exercise_list"?: (string)[] | null;
          "id"?: string;
          "is_active"?: boolean;
          "markdown": string;
          "plan_type"?: string | null;
          "start_date": string;
          "structured_plan"?: Json | null;
          "updated_at"?: string;
          "user_id": string;
        };
        Update: {
          "cache_version"?: number;
          "created_at"?: string;
          "end_date"?: string | null;
          "exercise_list"?: (string)[] | null;
          "id"?: string;
          "is_active"?: boolean;
          "markdown"?: string;
          "plan_type"?: string | null;
          "start_date"?: string;
          "structured_plan"?: Json | null;
          "updated_at"?: string;
          "user_id"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "training_plans_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["user_id"];
          },
        ];
      };
      "user_dossiers": {
        Row: {
          "cache_version": number;
          "created_at": string;
          "current_plan_id": string | null;
          "equipment_tags": (string)[] | null;
          "markdown": string;
          "profile_json": Json | null;
          "training_days": (string)[] | null;
          "updated_at": string;
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "cache_version"?: number;
          "created_at"?: string;
          "current_plan_id"?: string | null;
          "equipment_tags"?: (string)[] | null;
          "markdown": string;
          "profile_json"?: Json | null;
          "training_days"?: (string)[] | null;
          "updated_at"?: string;
          "user_id": string;
        };
        Update: {
          "cache_version"?: number;
          "created_at"?: string;
          "current_plan_id"?: string | null;
          "equipment_tags"?: (string)[] | null;
          "markdown"?: string;
          "profile_json"?: Json | null;
          "training_days"?: (string)[] | null;
          "updated_at"?: string;
          "user_id"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "user_dossiers_current_plan_id_fkey";
            columns: ["current_plan_id", "user_id"];
            isOneToOne: false;
            referencedRelation: "current_plans";
            referencedColumns: ["id", "user_id"];
          },
          {
            foreignKeyName: "user_dossiers_current_plan_id_fkey";
            columns: ["current_plan_id", "user_id"];
            isOneToOne: false;
            referencedRelation: "training_plans";
            referencedColumns: ["id", "user_id"];
          },
          {
            foreignKeyName: "user_dossiers_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: true;
            referencedRelation: "users";
            referencedColumns: ["user_id"];
          },
        ];
      };
      "users": {
        Row: {
          "age": number | null;
          "created_at": string;
          "email": string | null;
          "gender": string | null;
          "messaging_opt_in": boolean;
          "messaging_opt_in_date": string | null;
          "name": string;
          "phone_number": string | null;
          "preferred_messaging_provider": string;
          "preferred_send_hour": number;
          "referral_code": string | null;
          "stripe_customer_id": string | null;
          "timezone": string;
          "units": string;
          "updated_at": string;
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "age"?: number | null;
          "created_at"?: string;
          "email"?: string | null;
          "gender"?: string | null;
          "messaging_opt_in"?: boolean;
          "messaging_opt_in_date"?: string | null;
          "name": string;
          "phone_number"?: string | null;
          "preferred_messaging_provider"?: string;
          "preferred_send_hour"?: number;
          "referral_code"?: string | null;
          "stripe_customer_id"?: string | null;
          "timezone"?: string;
          "units"?: string;
          "updated_at"?: string;
          "user_id": string;
        };
        Update: {
          "age"?: number | null;
          "created_at"?: string;
          "email"?: string | null;
          "gender"?: string | null;
          "messaging_opt_in"?: boolean;
          "messaging_opt_in_date"?: string | null;
          "name"?: string;
          "phone_number"?: string | null;
          "preferred_messaging_provider"?: string;
          "preferred_send_hour"?: number;
          "referral_code"?: string | null;
          "stripe_customer_id"?: string | null;
          "timezone"?: string;
          "units"?: string;
          "updated_at"?: string;
          "user_id"?: string;
        };
        Relationships: [];
      };
      "workout_examples": {
        Row: {
          "created_at": string;
          "equipment_required": (string)[] | null;
          "experience_level": string | null;
          "id": string;
          "is_active": boolean;
          "markdown": string;
          "updated_at": string;
          "usage_count": number;
          "workout_type": string;
        };
        ComputedFields: never;
        Insert: {
          "created_at"?: string;
          "equipment_required"?: (string)[] | null;
          "experience_level"?: string | null;
          "id"?: string;
          "is_active"?: boolean;
          "markdown": string;
          "updated_at"?: string;
          "usage_count"?: number;
          "workout_type": string;
        };
        Update: {
          "created_at"?: string;
          "equipment_required"?: (string)[] | null;
          "experience_level"?: string | null;
          "id"?: string;
          "is_active"?: boolean;
          "markdown"?: string;
          "updated_at"?: string;
          "usage_count"?: number;
          "workout_type"?: string;
        };
        Relationships: [];
      };
      "workouts": {
        Row: {
          "cache_version": number;
          "completed_at": string | null;
          "completion_notes": string | null;
          "created_at": string;
          "estimated_duration_min": number | null;
          "exercise_list": (string)[] | null;
          "id": string;
          "markdown": string;
          "sms_message": string | null;
          "structured_workout": Json | null;
          "total_sets": number | null;
          "total_volume_lbs": number | null;
          "training_plan_id": string | null;
          "updated_at": string;
          "user_id": string;
          "workout_date": string;
          "workout_type": string | null;
        };
        ComputedFields: never;
        Insert: {
          "cache_version"?: number;
          "completed_at"?: string | null;
          "completion_notes"?: string | null;
          "created_at"?: string;
          "estimated_duration_min"?: number | null;
          "exercise_list"?: (string)[] | null;
          "id"?: string;
          "markdown": string;
          "sms_message"?: string | null;
          "structured_workout"?: Json | null;
          "total_sets"?: number | null;
          "total_volume_lbs"?: number | null;
          "training_plan_id"?: string | null;
          "updated_at"?: string;
          "user_id": string;
          "workout_date": string;
          "workout_type"?: string | null;
        };
        Update: {
          "cache_version"?: number;
          "completed_at"?: string | null;
          "completion_notes"?: string | null;
          "created_at"?: string;
          "estimated_duration_min"?: number | null;
          "exercise_list"?: (string)[] | null;
          "id"?: string;
          "markdown"?: string;
          "sms_message"?: string | null;
          "structured_workout"?: Json | null;
          "total_sets"?: number | null;
          "total_volume_lbs"?: number | null;
          "training_plan_id"?: string | null;
          "updated_at"?: string;
          "user_id"?: string;
          "workout_date"?: string;
          "workout_type"?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "workouts_training_plan_id_fkey";
            columns: ["training_plan_id", "user_id"];
            isOneToOne: false;
            referencedRelation: "current_plans";
            referencedColumns: ["id", "user_id"];
          },
          {
            foreignKeyName: "workouts_training_plan_id_fkey";
            columns: ["training_plan_id", "user_id"];
            isOneToOne: false;
            referencedRelation: "training_plans";
            referencedColumns: ["id", "user_id"];
          },
          {
            foreignKeyName: "workouts_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["user_id"];
          },
        ];
      };
      "workouts_archive": {
        Row: {
          "archived_at": string;
          "cache_version": number;
          "completed_at": string | null;
          "completion_notes": string | null;
          "created_at": string;
          "estimated_duration_min": number | null;
          "exercise_list": (string)[] | null;
          "id": string;
          "markdown": string;
          "sms_message": string | null;
          "structured_workout": Json | null;
          "total_sets": number | null;
          "total_volume_lbs": number | null;
          "training_plan_id": string | null;
          "updated_at": string;
          "user_id": string;
          "workout_date": string;
          "workout_type": string | null;
        };
        ComputedFields: never;
        Insert: {
          "archived_at"?: string;
          "cache_version"?: number;
          "completed_at"?: string | null;
          "completion_notes"?: string | null;
          "created_at"?: string;
          "estimated_duration_min"?: number | null;
          "exercise_list"?: (string)[] | null;
          "id"?: string;
          "markdown": string;
          "sms_message"?: string | null;
          "structured_workout"?: Json | null;
          "total_sets"?: number | null;
          "total_volume_lbs"?: number | null;
          "training_plan_id"?: string | null;
          "updated_at"?: string;
          "user_id": string;
          "workout_date": string;
          "workout_type"?: string | null;
        };
        Update: {
          "archived_at"?: string;
          "cache_version"?: number;
          "completed_at"?: string | null;
          "completion_notes"?: string | null;
          "created_at"?: string;
          "estimated_duration_min"?: number | null;
          "exercise_list"?: (string)[] | null;
          "id"?: string;
          "markdown"?: string;
          "sms_message"?: string | null;
          "structured_workout"?: Json | null;
          "total_sets"?: number | null;
          "total_volume_lbs"?: number | null;
          "training_plan_id"?: string | null;
          "updated_at"?: string;
          "user_id"?: string;
          "workout_date"?: string;
          "workout_type"?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "workouts_archive_training_plan_id_fkey";
            columns: ["training_plan_id", "user_id"];
            isOneToOne: false;
            referencedRelation: "current_plans";
            referencedColumns: ["id", "user_id"];
          },
          {
            foreignKeyName: "workouts_archive_training_plan_id_fkey";
            columns: ["training_plan_id", "user_id"];
            isOneToOne: false;
            referencedRelation: "training_plans";
            referencedColumns: ["id", "user_id"];
          },
          {
            foreignKeyName: "workouts_archive_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["user_id"];
          },
        ];
      };
    };
    Views: {
      "current_plans": {
        Row: {
          "end_date": string | null;
          "id": string;
          "markdown": string;
          "start_date": string;
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "end_date"?: string | null;
          "id"?: string | null;
          "markdown"?: string | null;
          "start_date"?: string | null;
          "user_id"?: string | null;
        };
        Update: {
          "end_date"?: string | null;
          "id"?: string | null;
          "markdown"?: string | null;
          "start_date"?: string | null;
          "user_id"?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "training_plans_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["user_id"];
          },
        ];
      };
      "recent_workouts": {
        Row: {
          "completed_at": string | null;
          "completion_notes": string | null;
          "id": string;
          "markdown": string;
          "user_id": string;
          "workout_date": string;
          "workout_type": string | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: "workouts_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["user_id"];
          },
        ];
      };
      "todays_workouts": {
        Row: {
          "completed_at": string | null;
          "id": string;
          "markdown": string;
          "sms_message": string | null;
          "user_id": string;
          "workout_date": string;
          "workout_type": string | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: "workouts_user_id_fkey";
            columns: ["user_id"];
            isOneToOne: false;
            referencedRelation: "users";
            referencedColumns: ["user_id"];
          },
        ];
      };
    };
    Functions: {
      "activate_plan": { Args: { "p_training_plan_id": string }; Returns: undefined };
      "archive_old_workouts": { Args: { "p_before"?: string }; Returns: number };
      "cache_dossier": {
        Args: {
          "p_cache_version": number;
          "p_equipment_tags": (string)[];
          "p_markdown": string;
          "p_profile_json": Json;
          "p_training_days": (string)[];
          "p_user_id": string;
        };
        Returns: boolean;
      };
      "cache_plan": {
        Args: {
          "p_cache_version": number;
          "p_exercise_list": (string)[];
          "p_id": string;
          "p_markdown": string;
          "p_plan_type": string;
          "p_structured_plan": Json;
        };
        Returns: boolean;
      };
      "cache_workout": {
        Args: {
          "p_cache_version": number;
          "p_estimated_duration_min": number;
          "p_exercise_list": (string)[];
          "p_id": string;
          "p_markdown": string;
          "p_sms_message": string;
          "p_structured_workout": Json;
          "p_total_sets": number;
          "p_total_volume_lbs": number;
        };
        Returns: boolean;
      };
      "exercise_progress": {
        Args: { "p_days_count"?: number; "p_exercise": string; "p_user_id"?: string };
        Returns: {
          "exercises": Json;
          "total_volume_lbs": number;
          "workout_date": string;
        }[];
      };
      "generate_dossier_markdown": { Args: { "p_user_id": string }; Returns: string };
      "generate_plan_markdown": { Args: { "p_plan_id": string }; Returns: string };
      "migrate_old_rows": {
        Args: Record<PropertyKey, never>;
        Returns: {
          "dossiers_count": number;
          "plans_count": number;
        }[];
      };
      "search_workouts": {
        Args: { "p_user_id"?: string; "p_words": string };
        Returns: {
          "id": string;
          "markdown": string;
          "workout_date": string;
          "workout_type": string;
        }[];
      };
      "store_workouts": {
        Args: { "p_training_plan_id"?: string; "p_user_id"?: string; "p_workouts": Json };
        Returns: {
          "id": string;
          "is_stored": boolean;
          "workout_date": string;
        }[];
      };
      "switch_plan": {
        Args: {
          "p_end_date"?: string;
          "p_markdown": string;
          "p_start_date": string;
          "p_user_id"?: string;
          "p_workouts"?: Json;
        };
        Returns: string;
      };
      "take_plan_examples": {
        Args: { "p_examples_count"?: number; "p_experience_level": string; "p_plan_type": string };
        Returns: {
          "id": string;
          "markdown": string;
        }[];
      };
      "take_workout_examples": {
        Args: {
          "p_examples_count"?: number;
          "p_experience_level": string;
          "p_workout_type": string;
        };
        Returns: {
          "id": string;
          "markdown": string;
        }[];
      };
      "uncached_rows": {
        Args: { "p_cache_version": number; "p_rows_count"?: number };
        Returns: {
          "id": string;
          "markdown": string;
          "table_name": string;
        }[];
      };
    };
    Enums: {
      [_ in never]: never;
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
  "endurance": {
    Tables: {
      "athletes": {
        Row: {
          "auth_user_id": string;
          "created_at": string;
          "css_sec_per_100m": number | null;
          "daily_checkin_time": string | null;
          "date_of_birth": string | null;
          "display_name": string | null;
          "ftp_watts": number | null;
          "height_cm": number | null;
          "id": string;
          "intervals_icu_athlete_id": string | null;
          "intervals_icu_connected": boolean | null;
          "lthr": number | null;
          "max_heart_rate": number | null;
          "preferred_units": string | null;
          "resting_heart_rate": number | null;
          "running_threshold_pace_sec_per_km": number | null;
          "timezone": string | null;
          "updated_at": string;
          "weight_kg": number | null;
        };
        ComputedFields: never;
        Insert: {
          "auth_user_id": string;
          "created_at"?: string;
          "css_sec_per_100m"?: number | null;
          "daily_checkin_time"?: string | null;
          "date_of_birth"?: string | null;
          "display_name"?: string | null;
          "ftp_watts"?: number | null;
          "height_cm"?: number | null;
          "id"?: string;
          "intervals_icu_athlete_id"?: string | null;
          "intervals_icu_connected"?: boolean | null;
          "lthr"?: number | null;
          "max_heart_rate"?: number | null;
          "preferred_units"?: string | null;
          "resting_heart_rate"?: number | null;
          "running_threshold_pace_sec_per_km"?: number | null;
          "timezone"?: string | null;
          "updated_at"?: string;
          "weight_kg"?: number | null;
        };
        Update: {
          "auth_user_id"?: string;
          "created_at"?: string;
          "css_sec_per_100m"?: number | null;
          "daily_checkin_time"?: string | null;
          "date_of_birth"?: string | null;
          "display_name"?: string | null;
          "ftp_watts"?: number | null;
          "height_cm"?: number | null;
          "id"?: string;
          "intervals_icu_athlete_id"?: string | null;
          "intervals_icu_connected"?: boolean | null;
          "lthr"?: number | null;
          "max_heart_rate"?: number | null;
          "preferred_units"?: string | null;
          "resting_heart_rate"?: number | null;
          "running_threshold_pace_sec_per_km"?: number | null;
          "timezone"?: string | null;
          "updated_at"?: string;
          "weight_kg"?: number | null;
        };
        Relationships: [];
      };
      "constraints": {
        Row: {
          "athlete_id": string;
          "availability_days_available": (string)[] | null;
          "availability_hours_per_week": number | null;
          "constraint_type": string;
          "created_at": string;
          "description": string | null;
          "end_date": string | null;
          "id": string;
          "injury_body_part": string | null;
          "injury_restrictions": (string)[] | null;
          "injury_severity": string | null;
          "start_date": string;
          "status": string | null;
          "title": string;
          "travel_destination": string | null;
          "travel_equipment_available": (string)[] | null;
          "travel_facilities_available": (string)[] | null;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "athlete_id": string;
          "availability_days_available"?: (string)[] | null;
          "availability_hours_per_week"?: number | null;
          "constraint_type": string;
          "created_at"?: string;
          "description"?: string | null;
          "end_date"?: string | null;
          "id"?: string;
          "injury_body_part"?: string | null;
          "injury_restrictions"?: (string)[] | null;
          "injury_severity"?: string | null;
          "start_date": string;
          "status"?: string | null;
          "title": string;
          "travel_destination"?: string | null;
          "travel_equipment_available"?: (string)[] | null;
          "travel_facilities_available"?: (string)[] | null;
          "updated_at"?: string;
        };
        Update: {
          "athlete_id"?: string;
          "availability_days_available"?: (string)[] | null;
          "availability_hours_per_week"?: number | null;
          "constraint_type"?: string;
          "created_at"?: string;
          "description"?: string | null;
          "end_date"?: string | null;
          "id"?: string;
          "injury_body_part"?: string | null;
          "injury_restrictions"?: (string)[] | null;
          "injury_severity"?: string | null;
          "start_date"?: string;
          "status"?: string | null;
          "title"?: string;
          "travel_destination"?: string | null;
          "travel_equipment_available"?: (string)[] | null;
          "travel_facilities_available"?: (string)[] | null;
          "updated_at"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "constraints_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athletes";
            referencedColumns: ["id"];
          },
        ];
      };
      "daily_checkins": {
        Row: {
          "ai_recommendation": Json | null;
          "ai_recommendation_generated_at": string | null;
          "athlete_id": string;
          "available_time_minutes": number | null;
          "checkin_date": string;
          "created_at": string;
          "energy_level": number | null;
          "equipment_access": (string)[] | null;
          "hrv_ms": number | null;
          "id": string;
          "notes": string | null;
          "overall_soreness": number | null;
          "resting_hr": number | null;
          "sleep_hours": number | null;
          "sleep_quality": number | null;
          "soreness_areas": Json | null;
          "stress_level": number | null;
          "travel_status": string | null;
          "updated_at": string;
          "user_response": string | null;
          "user_response_notes": string | null;
          "weight_kg": number | null;
        };
        ComputedFields: never;
        Insert: {
          "ai_recommendation"?: Json | null;
          "ai_recommendation_generated_at"?: string | null;
          "athlete_id": string;
          "available_time_minutes"?: number | null;
          "checkin_date": string;
          "created_at"?: string;
          "energy_level"?: number | null;
          "equipment_access"?: (string)[] | null;
          "hrv_ms"?: number | null;
          "id"?: string;
          "notes"?: string | null;
          "overall_soreness"?: number | null;
          "resting_hr"?: number | null;
          "sleep_hours"?: number | null;
          "sleep_quality"?: number | null;
          "soreness_areas"?: Json | null;
          "stress_level"?: number | null;
          "travel_status"?: string | null;
          "updated_at"?: string;
          "user_response"?: string | null;
          "user_response_notes"?: string | null;
          "weight_kg"?: number | null;
        };
        Update: {
          "ai_recommendation"?: Json | null;
          "ai_recommendation_generated_at"?: string | null;
          "athlete_id"?: string;
          "available_time_minutes"?: number | null;
          "checkin_date"?: string;
          "created_at"?: string;
          "energy_level"?: number | null;
          "equipment_access"?: (string)[] | null;
          "hrv_ms"?: number | null;
          "id"?: string;
          "notes"?: string | null;
          "overall_soreness"?: number | null;
          "resting_hr"?: number | null;
          "sleep_hours"?: number | null;
          "sleep_quality"?: number | null;
          "soreness_areas"?: Json | null;
          "stress_level"?: number | null;
          "travel_status"?: string | null;
          "updated_at"?: string;
          "user_response"?: string | null;
          "user_response_notes"?: string | null;
          "weight_kg"?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "daily_checkins_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athletes";
            referencedColumns: ["id"];
          },
        ];
      };
      "goals": {
        Row: {
          "athlete_id": string;
          "created_at": string;
          "description": string | null;
          "fitness_metric": string | null;
          "fitness_target_value": number | null;
          "goal_type": string;
          "health_current_value": number | null;
          "health_metric": string | null;
          "health_target_value": number | null;
          "id": string;
          "perf_current_value": number | null;
          "perf_metric": string | null;
          "perf_target_value": number | null;
          "priority": string | null;
          "race_distance": string | null;
          "race_event_name": string | null;
          "race_location": string | null;
          "race_target_time_seconds": number | null;
          "status": string | null;
          "target_date": string | null;
          "title": string;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "athlete_id": string;
          "created_at"?: string;
          "description"?: string | null;
          "fitness_metric"?: string | null;
          "fitness_target_value"?: number | null;
          "goal_type": string;
          "health_current_value"?: number | null;
          "health_metric"?: string | null;
          "health_target_value"?: number | null;
          "id"?: string;
          "perf_current_value"?: number | null;
          "perf_metric"?: string | null;
          "perf_target_value"?: number | null;
          "priority"?: string | null;
          "race_distance"?: string | null;
          "race_event_name"?: string | null;
          "race_location"?: string | null;
          "race_target_time_seconds"?: number | null;
          "status"?: string | null;
          "target_date"?: string | null;
          "title": string;
          "updated_at"?: string;
        };
        Update: {
          "athlete_id"?: string;
          "created_at"?: string;
          "description"?: string | null;
          "fitness_metric"?: string | null;
          "fitness_target_value"?: number | null;
          "goal_type"?: string;
          "health_current_value"?: number | null;
          "health_metric"?: string | null;
          "health_target_value"?: number | null;
          "id"?: string;
          "perf_current_value"?: number | null;
          "perf_metric"?: string | null;
          "perf_target_value"?: number | null;
          "priority"?: string | null;
          "race_distance"?: string | null;
          "race_event_name"?: string | null;
          "race_location"?: string | null;
          "race_target_time_seconds"?: number | null;
          "status"?: string | null;
          "target_date"?: string | null;
          "title"?: string;
          "updated_at"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "goals_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athletes";
            referencedColumns: ["id"];
          },
        ];
      };
      "training_plans": {
        Row: {
          "adjustments_log": NonNullable<Json>;
          "athlete_id": string;
          "created_at": string;
          "description": string | null;
          "duration_weeks": number;
          "end_date": string;
          "id": string;
          "phases": NonNullable<Json>;
          "start_date": string;
          "status": string | null;
          "target_goal_id": string | null;
          "title": string;
          "updated_at": string;
          "weekly_template": Json | null;
        };
        ComputedFields: never;
        Insert: {
          "adjustments_log"?: NonNullable<Json>;
          "athlete_id": string;
          "created_at"?: string;
          "description"?: string | null;
          "duration_weeks": number;
          "end_date": string;
          "id"?: string;
          "phases"?: NonNullable<Json>;
          "start_date": string;
          "status"?: string | null;
          "target_goal_id"?: string | null;
          "title": string;
          "updated_at"?: string;
          "weekly_template"?: Json | null;
        };
        Update: {
          "adjustments_log"?: NonNullable<Json>;
          "athlete_id"?: string;
          "created_at"?: string;
          "description"?: string | null;
          "duration_weeks"?: number;
          "end_date"?: string;
          "id"?: string;
          "phases"?: NonNullable<Json>;
          "start_date"?: string;
          "status"?: string | null;
          "target_goal_id"?: string | null;
          "title"?: string;
          "updated_at"?: string;
          "weekly_template"?: Json | null;
        };
        Relationships: [
          {
            foreignKeyName: "training_plans_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athletes";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "training_plans_target_goal_id_fkey";
            columns: ["target_goal_id", "athlete_id"];
            isOneToOne: false;
            referencedRelation: "goals";
            referencedColumns: ["id", "athlete_id"];
          },
        ];
      };
    };
    Views: {
      "plans": {
        Row: {
          "adaptations": NonNullable<Json>;
          "athlete_id": string;
          "created_at": string;
          "description": string | null;
          "end_date": string;
          "goal_id": string | null;
          "id": string;
          "name": string;
          "periodization": NonNullable<Json>;
          "start_date": string;
          "status": string | null;
          "total_weeks": number;
          "updated_at": string;
          "weekly_template": Json | null;
        };
        ComputedFields: never;
        Insert: {
          "adaptations"?: Json | null;
          "athlete_id"?: string | null;
          "created_at"?: string | null;
          "description"?: string | null;
          "end_date"?: string | null;
          "goal_id"?: string | null;
          "id"?: string | null;
          "name"?: string | null;
          "periodization"?: Json | null;
          "start_date"?: string | null;
          "status"?: string | null;
          "total_weeks"?: number | null;
          "updated_at"?: string | null;
          "weekly_template"?: Json | null;
        };
        Update: {
          "adaptations"?: Json | null;
          "athlete_id"?: string | null;
          "created_at"?: string | null;
          "description"?: string | null;
          "end_date"?: string | null;
          "goal_id"?: string | null;
          "id"?: string | null;
          "name"?: string | null;
          "periodization"?: Json | null;
          "start_date"?: string | null;
          "status"?: string | null;
          "total_weeks"?: number | null;
          "updated_at"?: string | null;
          "weekly_template"?: Json | null;
        };
        Relationships: [
          {
            foreignKeyName: "training_plans_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athletes";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "training_plans_target_goal_id_fkey";
            columns: ["goal_id", "athlete_id"];
            isOneToOne: false;
            referencedRelation: "goals";
            referencedColumns: ["id", "athlete_id"];
          },
        ];
      };
    };
    Functions: {
      [_ in never]: never;
    };
    Enums: {
      [_ in never]: never;
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
  "hyrox": {
    Tables: {
      "achievement_definitions": {
        Row: {
          "category": string;
          "created_at": string;
          "criteria": NonNullable<Json>;
          "description": string;
          "icon_name": string | null;
          "id": string;
          "name": string;
          "sort_order": number;
        };
        ComputedFields: never;
        Insert: {
          "category": string;
          "created_at"?: string;
          "criteria"?: NonNullable<Json>;
          "description": string;
          "icon_name"?: string | null;
          "id"?: string;
          "name": string;
          "sort_order"?: number;
        };
        Update: {
          "category"?: string;
          "created_at"?: string;
          "criteria"?: NonNullable<Json>;
          "description"?: string;
          "icon_name"?: string | null;
          "id"?: string;
          "name"?: string;
          "sort_order"?: number;
        };
        Relationships: [];
      };
      "athlete_achievements": {
        Row: {
          "achievement_id": string;
          "athlete_id": string;
          "context": Json | null;
          "earned_at": string;
          "id": string;
        };
        ComputedFields: never;
        Insert: {
          "achievement_id": string;
          "athlete_id": string;
          "context"?: Json | null;
          "earned_at"?: string;
          "id"?: string;
        };
        Update: {
          "achievement_id"?: string;
          "athlete_id"?: string;
          "context"?: Json | null;
          "earned_at"?: string;
          "id"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "athlete_achievements_achievement_id_fkey";
            columns: ["achievement_id"];
            isOneToOne: false;
            referencedRelation: "achievement_definitions";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "athlete_achievements_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athlete_profiles";
            referencedColumns: ["id"];
          },
        ];
      };
      "athlete_profiles": {
        Row: {
          "avatar_url": string | null;
          "created_at": string;
          "current_phase": string | null;
          "date_of_birth": string | null;
          "display_name": string | null;
          "equipment_available": (string)[] | null;
          "goal_time_minutes": number | null;
          "height_cm": number | null;
          "hyrox_division": string | null;
          "hyrox_race_count": number;
          "id": string;
          "injuries_limitations": (string)[] | null;
          "preferences": Json | null;
          "profile_complete": boolean;
          "race_date": string | null;
          "sex": string | null;
          "training_history": Json | null;
          "units_preference": string;
          "updated_at": string;
          "user_id": string;
          "weekly_availability_hours": number | null;
          "weight_kg": number | null;
        };
        ComputedFields: never;
        Insert: {
          "avatar_url"?: string | null;
          "created_at"?: string;
          "current_phase"?: string | null;
          "date_of_birth"?: string | null;
          "display_name"?: string | null;
          "equipment_available"?: (string)[] | null;
          "goal_time_minutes"?: number | null;
          "height_cm"?: number | null;
          "hyrox_division"?: string | null;
          "hyrox_race_count"?: number;
          "id"?: string;
          "injuries_limitations"?: (string)[] | null;
          "preferences"?: Json | null;
          "profile_complete"?: boolean;
          "race_date"?: string | null;
          "sex"?: string | null;
          "training_history"?: Json | null;
          "units_preference"?: string;
          "updated_at"?: string;
          "user_id": string;
          "weekly_availability_hours"?: number | null;
          "weight_kg"?: number | null;
        };
        Update: {
          "avatar_url"?: string | null;
          "created_at"?: string;
          "current_phase"?: string | null;
          "date_of_birth"?: string | null;
          "display_name"?: string | null;
          "equipment_available"?: (string)[] | null;
          "goal_time_minutes"?: number | null;
          "height_cm"?: number | null;
          "hyrox_division"?: string | null;
          "hyrox_race_count"?: number;
          "id"?: string;
          "injuries_limitations"?: (string)[] | null;
          "preferences"?: Json | null;
          "profile_complete"?: boolean;
          "race_date"?: string | null;
          "sex"?: string | null;
          "training_history"?: Json | null;
          "units_preference"?: string;
          "updated_at"?: string;
          "user_id"?: string;
          "weekly_availability_hours"?: number | null;
          "weight_kg"?: number | null;
        };
        Relationships: [];
      };
      "benchmark_tests": {
        Row: {
          "athlete_id": string;
          "created_at": string;
          "id": string;
          "notes": string | null;
          "results": NonNullable<Json>;
          "station_id": string | null;
          "test_date": string;
          "test_type": string;
        };
        ComputedFields: never;
        Insert: {
          "athlete_id": string;
          "created_at"?: string;
          "id"?: string;
          "notes"?: string | null;
          "results"?: NonNullable<Json>;
          "station_id"?: string | null;
          "test_date": string;
          "test_type": string;
        };
        Update: {
          "athlete_id"?: string;
          "created_at"?: string;
          "id"?: string;
          "notes"?: string | null;
          "results"?: NonNullable<Json>;
          "station_id"?: string | null;
          "test_date"?: string;
          "test_type"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "benchmark_tests_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athlete_profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "benchmark_tests_station_id_fkey";
            columns: ["station_id"];
            isOneToOne: false;
            referencedRelation: "hyrox_stations";
            referencedColumns: ["id"];
          },
        ];
      };
      "conversations": {
        Row: {
          "athlete_id": string;
          "id": string;
          "is_archived": boolean;
          "started_at": string;
          "title": string | null;
          "topic": string | null;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "athlete_id": string;
          "id"?: string;
          "is_archived"?: boolean;
          "started_at"?: string;
          "title"?: string | null;
          "topic"?: string | null;
          "updated_at"?: string;
        };
        Update: {
          "athlete_id"?: string;
          "id"?: string;
          "is_archived"?: boolean;
          "started_at"?: string;
          "title"?: string | null;
          "topic"?: string | null;
          "updated_at"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "conversations_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athlete_profiles";
            referencedColumns: ["id"];
          },
        ];
      };
      "efforts": {
        Row: {
          "athlete_id": string;
          "completion": string | null;
          "context": string;
          "date": string;
          "distance_metres": number | null;
          "effort_id": string;
          "exercise_id": string | null;
          "exercise_name": string | null;
          "failed": boolean;
          "is_future": boolean;
          "load_grams": number | null;
          "record_type": string;
          "reps": number | null;
          "scope": string;
          "series_key": string;
          "simulation": boolean;
          "source_id": string;
          "source_kind": string;
          "split_number": number | null;
          "station_id": string | null;
          "subject": string;
          "unit": string;
          "valid": boolean | null;
          "value": number;
          "warmup": boolean;
        };
        ComputedFields: never;
        Insert: {
          "athlete_id": string;
          "completion"?: string | null;
          "context": string;
          "date": string;
          "distance_metres"?: number | null;
          "effort_id": string;
          "exercise_id"?: string | null;
          "exercise_name"?: string | null;
          "failed": boolean;
          "is_future": boolean;
          "load_grams"?: number | null;
          "record_type": string;
          "reps"?: number | null;
          "scope": string;
          "series_key": string;
          "simulation": boolean;
          "source_id": string;
          "source_kind": string;
          "split_number"?: number | null;
          "station_id"?: string | null;
          "subject": string;
          "unit": string;
          "valid"?: boolean | null;
          "value": number;
          "warmup": boolean;
        };
        Update: {
          "athlete_id"?: string;
          "completion"?: string | null;
          "context"?: string;
          "date"?: string;
          "distance_metres"?: number | null;
          "effort_id"?: string;
          "exercise_id"?: string | null;
          "exercise_name"?: string | null;
          "failed"?: boolean;
          "is_future"?: boolean;
          "load_grams"?: number | null;
          "record_type"?: string;
          "reps"?: number | null;
          "scope"?: string;
          "series_key"?: string;
          "simulation"?: boolean;
          "source_id"?: string;
          "source_kind"?: string;
          "split_number"?: number | null;
          "station_id"?: string | null;
          "subject"?: string;
          "unit"?: string;
          "valid"?: boolean | null;
          "value"?: number;
          "warmup"?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: "efforts_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athlete_profiles";
            referencedColumns: ["id"];
          },
        ];
      };
      "exercise_library": {
        Row: {
          "category": string;
          "created_at": string;
          "description": string | null;
          "difficulty": string | null;
          "equipment_needed": (string)[] | null;
          "hyrox_station_id": string | null;
          "id": string;
          "is_active": boolean;
          "muscle_groups": (string)[] | null;
          "name": string;
          "video_url": string | null;
        };
        ComputedFields: never;
        Insert: {
          "category": string;
          "created_at"?: string;
          "description"?: string | null;
          "difficulty"?: string | null;
          "equipment_needed"?: (string)[] | null;
          "hyrox_station_id"?: string | null;
          "id"?: string;
          "is_active"?: boolean;
          "muscle_groups"?: (string)[] | null;
          "name": string;
          "video_url"?: string | null;
        };
        Update: {
          "category"?: string;
          "created_at"?: string;
          "description"?: string | null;
          "difficulty"?: string | null;
          "equipment_needed"?: (string)[] | null;
          "hyrox_station_id"?: string | null;
          "id"?: string;
          "is_active"?: boolean;
          "muscle_groups"?: (string)[] | null;
          "name"?: string;
          "video_url"?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "exercise_library_hyrox_station_id_fkey";
            columns: ["hyrox_station_id"];
            isOneToOne: false;
            referencedRelation: "hyrox_stations";
            referencedColumns: ["id"];
          },
        ];
      };
      "goals": {
        Row: {
          "athlete_id": string;
          "completed_at": string | null;
          "created_at": string;
          "current_value": number | null;
          "deleted_at": string | null;
          "description": string | null;
          "goal_type": string;
          "id": string;
          "station_id": string | null;
          "status": string;
          "target_date": string | null;
          "target_unit": string | null;
          "target_value": number | null;
          "title": string;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "athlete_id": string;
          "completed_at"?: string | null;
          "created_at"?: string;
          "current_value"?: number | null;
          "deleted_at"?: string | null;
          "description"?: string | null;
          "goal_type": string;
          "id"?: string;
          "station_id"?: string | null;
          "status"?: string;
          "target_date"?: string | null;
          "target_unit"?: string | null;
          "target_value"?: number | null;
          "title": string;
          "updated_at"?: string;
        };
        Update: {
          "athlete_id"?: string;
          "completed_at"?: string | null;
          "created_at"?: string;
          "current_value"?: number | null;
          "deleted_at"?: string | null;
          "description"?: string | null;
          "goal_type"?: string;
          "id"?: string;
          "station_id"?: string | null;
          "status"?: string;
          "target_date"?: string | null;
          "target_unit"?: string | null;
          "target_value"?: number | null;
          "title"?: string;
          "updated_at"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "goals_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athlete_profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "goals_station_id_fkey";
            columns: ["station_id"];
            isOneToOne: false;
            referencedRelation: "hyrox_stations";
            referencedColumns: ["id"];
          },
        ];
      };
      "hyrox_stations": {
        Row: {
          "created_at": string;
          "description": string | null;
          "distance_or_reps": string;
          "exercise_type": string;
          "id": string;
          "station_name": string;
          "station_number": number;
          "target_height_men_m": number | null;
          "target_height_women_m": number | null;
          "tips": Json | null;
          "weight_open_men_kg": string | null;
          "weight_open_women_kg": string | null;
          "weight_pro_men_kg": string | null;
          "weight_pro_women_kg": string | null;
        };
        ComputedFields: never;
        Insert: {
          "created_at"?: string;
          "description"?: string | null;
          "distance_or_reps": string;
          "exercise_type": string;
          "id"?: string;
          "station_name": string;
          "station_number": number;
          "target_height_men_m"?: number | null;
          "target_height_women_m"?: number | null;
          "tips"?: Json | null;
          "weight_open_men_kg"?: string | null;
          "weight_open_women_kg"?: string | null;
          "weight_pro_men_kg"?: string | null;
          "weight_pro_women_kg"?: string | null;
        };
        Update: {
          "created_at"?: string;
          "description"?: string | null;
          "distance_or_reps"?: string;
          "exercise_type"?: string;
          "id"?: string;
          "station_name"?: string;
          "station_number"?: number;
          "target_height_men_m"?: number | null;
          "target_height_women_m"?: number | null;
          "tips"?: Json | null;
          "weight_open_men_kg"?: string | null;
          "weight_open_women_kg"?: string | null;
          "weight_pro_men_kg"?: string | null;
          "weight_pro_women_kg"?: string | null;
        };
        Relationships: [];
      };
      "messages": {
        Row: {
          "content": string;
          "conversation_id": string;
          "created_at": string;
          "feedback": string | null;
          "id": string;
          "is_pinned": boolean;
          "latency_ms": number | null;
          "model_version": string | null;
          "rag_chunks_used": (string)[] | null;
          "role": string;
          "suggested_actions": Json | null;
          "tokens_in": number | null;
          "tokens_out": number | null;
        };
        ComputedFields: never;
        Insert: {
          "content": string;
          "conversation_id": string;
          "created_at"?: string;
          "feedback"?: string | null;
          "id"?: string;
          "is_pinned"?: boolean;
          "latency_ms"?: number | null;
          "model_version"?: string | null;
          "rag_chunks_used"?: (string)[] | null;
          "role": string;
          "suggested_actions"?: Json | null;
          "tokens_in"?: number | null;
          "tokens_out"?: number | null;
        };
        Update: {
          "content"?: string;
          "conversation_id"?: string;
          "created_at"?: string;
          "feedback"?: string | null;
          "id"?: string;
          "is_pinned"?: boolean;
          "latency_ms"?: number | null;
          "model_version"?: string | null;
          "rag_chunks_used"?: (string)[] | null;
          "role"?: string;
          "suggested_actions"?: Json | null;
          "tokens_in"?: number | null;
          "tokens_out"?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "messages_conversation_id_fkey";
            columns: ["conversation_id"];
            isOneToOne: false;
            referencedRelation: "conversations";
            referencedColumns: ["id"];
          },
        ];
      };
      "personal_records": {
        Row: {
          "athlete_id": string;
          "context": string;
          "created_at": string;
          "date_achieved": string;
          "distance_metres": number | null;
          "effort_id": string | null;
          "exercise_id": string | null;
          "exercise_name": string | null;
          "id": string;
          "load_grams": number | null;
          "notes": string | null;
          "previous_value": number | null;
          "record_type": string;
          "reps": number | null;
          "scope": string | null;
          "series_key": string | null;
          "simulation": boolean;
          "source_benchmark_id": string | null;
          "source_race_result_id": string | null;
          "source_workout_log_id": string | null;
          "station_id": string | null;
          "subject": string | null;
          "value": number;
          "value_unit": string;
        };
        ComputedFields: never;
        Insert: {
          "athlete_id": string;
          "context": string;
          "created_at"?: string;
          "date_achieved": string;
          "distance_metres"?: number | null;
          "effort_id"?: string | null;
          "exercise_id"?: string | null;
          "exercise_name"?: string | null;
          "id"?: string;
          "load_grams"?: number | null;
          "notes"?: string | null;
          "previous_value"?: number | null;
          "record_type": string;
          "reps"?: number | null;
          "scope"?: string | null;
          "series_key"?: string | null;
          "simulation"?: boolean;
          "source_benchmark_id"?: string | null;
          "source_race_result_id"?: string | null;
          "source_workout_log_id"?: string | null;
          "station_id"?: string | null;
          "subject"?: string | null;
          "value": number;
          "value_unit": string;
        };
        Update: {
          "athlete_id"?: string;
          "context"?: string;
          "created_at"?: string;
          "date_achieved"?: string;
          "distance_metres"?: number | null;
          "effort_id"?: string | null;
          "exercise_id"?: string | null;
          "exercise_name"?: string | null;
          "id"?: string;
          "load_grams"?: number | null;
          "notes"?: string | null;
          "previous_value"?: number | null;
          "record_type"?: string;
          "reps"?: number | null;
          "scope"?: string | null;
          "series_key"?: string | null;
          "simulation"?: boolean;
          "source_benchmark_id"?: string | null;
          "source_race_result_id"?: string | null;
          "source_workout_log_id"?: string | null;
          "station_id"?: string | null;
          "subject"?: string | null;
          "value"?: number;
          "value_unit"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "personal_records_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athlete_profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "personal_records_exercise_id_fkey";
            columns: ["exercise_id"];
            isOneToOne: false;
            referencedRelation: "exercise_library";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "personal_records_source_benchmark_id_fkey";
            columns: ["source_benchmark_id"];
            isOneToOne: false;
            referencedRelation: "benchmark_tests";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "personal_records_source_race_result_id_fkey";
            columns: ["source_race_result_id"];
            isOneToOne: false;
            referencedRelation: "race_results";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "personal_records_source_workout_log_id_fkey";
            columns: ["source_workout_log_id"];
            isOneToOne: false;
            referencedRelation: "workout_logs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "personal_records_station_id_fkey";
            columns: ["station_id"];
            isOneToOne: false;
            referencedRelation: "hyrox_stations";
            referencedColumns: ["id"];
          },
        ];
      };
      "race_results": {
        Row: {
          "age_group": string | null;
          "age_group_rank": number | null;
          "athlete_id": string;
          "conditions": string | null;
          "created_at": string;
          "division": string | null;
          "division_rank": number | null;
          "format": string;
          "id": string;
          "is_simulation": boolean;
          "location": string | null;
          "notes": string | null;
          "overall_rank": number | null;
          "race_date": string;
          "race_name": string | null;
          "total_time_seconds": number;
          "transitions_total_seconds": number | null;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "age_group"?: string | null;
          "age_group_rank"?: number | null;
          "athlete_id": string;
          "conditions"?: string | null;
          "created_at"?: string;
          "division"?: string | null;
          "division_rank"?: number | null;
          "format": string;
          "id"?: string;
          "is_simulation"?: boolean;
          "location"?: string | null;
          "notes"?: string | null;
          "overall_rank"?: number | null;
          "race_date": string;
          "race_name"?: string | null;
          "total_time_seconds": number;
          "transitions_total_seconds"?: number | null;
          "updated_at"?: string;
        };
        Update: {
          "age_group"?: string | null;
          "age_group_rank"?: number | null;
          "athlete_id"?: string;
          "conditions"?: string | null;
          "created_at"?: string;
          "division"?: string | null;
          "division_rank"?: number | null;
          "format"?: string;
          "id"?: string;
          "is_simulation"?: boolean;
          "location"?: string | null;
          "notes"?: string | null;
          "overall_rank"?: number | null;
          "race_date"?: string;
          "race_name"?: string | null;
          "total_time_seconds"?: number;
          "transitions_total_seconds"?: number | null;
          "updated_at"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "race_results_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athlete_profiles";
            referencedColumns: ["id"];
          },
        ];
      };
      "race_splits": {
        Row: {
          "created_at": string;
          "heart_rate_avg": number | null;
          "id": string;
          "notes": string | null;
          "penalty_seconds": number | null;
          "race_result_id": string;
          "split_number": number;
          "split_type": string;
          "station_id": string | null;
          "time_seconds": number;
          "transition_time_seconds": number | null;
        };
        ComputedFields: never;
        Insert: {
          "created_at"?: string;
          "heart_rate_avg"?: number | null;
          "id"?: string;
          "notes"?: string | null;
          "penalty_seconds"?: number | null;
          "race_result_id": string;
          "split_number": number;
          "split_type": string;
          "station_id"?: string | null;
          "time_seconds": number;
          "transition_time_seconds"?: number | null;
        };
        Update: {
          "created_at"?: string;
          "heart_rate_avg"?: number | null;
          "id"?: string;
          "notes"?: string | null;
          "penalty_seconds"?: number | null;
          "race_result_id"?: string;
          "split_number"?: number;
          "split_type"?: string;
          "station_id"?: string | null;
          "time_seconds"?: number;
          "transition_time_seconds"?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "race_splits_race_result_id_fkey";
            columns: ["race_result_id"];
            isOneToOne: false;
            referencedRelation: "race_results";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "race_splits_station_id_fkey";
            columns: ["station_id"];
            isOneToOne: false;
            referencedRelation: "hyrox_stations";
            referencedColumns: ["id"];
          },
        ];
      };
      "training_plan_days": {
        Row: {
          "created_at": string;
          "day_of_week": number;
          "estimated_duration_minutes": number | null;
          "id": string;
          "is_completed": boolean;
          "is_rest_day": boolean;
          "linked_workout_log_id": string | null;
          "notes": string | null;
          "session_type": string | null;
          "training_plan_week_id": string;
          "workout_description": string | null;
          "workout_details": Json | null;
          "workout_title": string | null;
        };
        ComputedFields: never;
        Insert: {
          "created_at"?: string;
          "day_of_week": number;
          "estimated_duration_minutes"?: number | null;
          "id"?: string;
          "is_completed"?: boolean;
          "is_rest_day"?: boolean;
          "linked_workout_log_id"?: string | null;
          "notes"?: string | null;
          "session_type"?: string | null;
          "training_plan_week_id": string;
          "workout_description"?: string | null;
          "workout_details"?: Json | null;
          "workout_title"?: string | null;
        };
        Update: {
          "created_at"?: string;
          "day_of_week"?: number;
          "estimated_duration_minutes"?: number | null;
          "id"?: string;
          "is_completed"?: boolean;
          "is_rest_day"?: boolean;
          "linked_workout_log_id"?: string | null;
          "notes"?: string | null;
          "session_type"?: string | null;
          "training_plan_week_id"?: string;
          "workout_description"?: string | null;
          "workout_details"?: Json | null;
          "workout_title"?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "fk_tpd_workout_log";
            columns: ["linked_workout_log_id"];
            isOneToOne: false;
            referencedRelation: "workout_logs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "training_plan_days_training_plan_week_id_fkey";
            columns: ["training_plan_week_id"];
            isOneToOne: false;
            referencedRelation: "training_plan_weeks";
            referencedColumns: ["id"];
          },
        ];
      };
      "training_plan_weeks": {
        Row: {
          "created_at": string;
          "focus": string | null;
          "id": string;
          "notes": string | null;
          "target_volume_hours": number | null;
          "training_plan_id": string;
          "week_number": number;
        };
        ComputedFields: never;
        Insert: {
          "created_at"?: string;
          "focus"?: string | null;
          "id"?: string;
          "notes"?: string | null;
          "target_volume_hours"?: number | null;
          "training_plan_id": string;
          "week_number": number;
        };
        Update: {
          "created_at"?: string;
          "focus"?: string | null;
          "id"?: string;
          "notes"?: string | null;
          "target_volume_hours"?: number | null;
          "training_plan_id"?: string;
          "week_number"?: number;
        };
        Relationships: [
          {
            foreignKeyName: "training_plan_weeks_training_plan_id_fkey";
            columns: ["training_plan_id"];
            isOneToOne: false;
            referencedRelation: "training_plans";
            referencedColumns: ["id"];
          },
        ];
      };
      "training_plans": {
        Row: {
          "athlete_id": string;
          "created_at": string;
          "deleted_at": string | null;
          "difficulty": string | null;
          "duration_weeks": number;
          "end_date": string | null;
          "goal": string | null;
          "id": string;
          "is_ai_generated": boolean;
          "plan_name": string;
          "source_conversation_id": string | null;
          "start_date": string | null;
          "status": string;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "athlete_id": string;
          "created_at"?: string;
          "deleted_at"?: string | null;
          "difficulty"?: string | null;
          "duration_weeks": number;
          "end_date"?: string | null;
          "goal"?: string | null;
          "id"?: string;
          "is_ai_generated"?: boolean;
          "plan_name": string;
          "source_conversation_id"?: string | null;
          "start_date"?: string | null;
          "status"?: string;
          "updated_at"?: string;
        };
        Update: {
          "athlete_id"?: string;
          "created_at"?: string;
          "deleted_at"?: string | null;
          "difficulty"?: string | null;
          "duration_weeks"?: number;
          "end_date"?: string | null;
          "goal"?: string | null;
          "id"?: string;
          "is_ai_generated"?: boolean;
          "plan_name"?: string;
          "source_conversation_id"?: string | null;
          "start_date"?: string | null;
          "status"?: string;
          "updated_at"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "training_plans_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athlete_profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "training_plans_source_conversation_id_fkey";
            columns: ["source_conversation_id"];
            isOneToOne: false;
            referencedRelation: "conversations";
            referencedColumns: ["id"];
          },
        ];
      };
      "workout_logs": {
        Row: {
          "athlete_id": string;
          "calories_estimated": number | null;
          "completed_workout": Json | null;
          "completion_status": string;
          "created_at": string;
          "date": string;
          "deleted_at": string | null;
          "duration_minutes": number | null;
          "heart_rate_avg": number | null;
          "id": string;
          "notes": string | null;
          "prescribed_workout": Json | null;
          "rpe_post": number | null;
          "rpe_pre": number | null;
          "session_type": string | null;
          "source_conversation_id": string | null;
          "training_plan_day_id": string | null;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "athlete_id": string;
          "calories_estimated"?: number | null;
          "completed_workout"?: Json | null;
          "completion_status"?: string;
          "created_at"?: string;
          "date": string;
          "deleted_at"?: string | null;
          "duration_minutes"?: number | null;
          "heart_rate_avg"?: number | null;
          "id"?: string;
          "notes"?: string | null;
          "prescribed_workout"?: Json | null;
          "rpe_post"?: number | null;
          "rpe_pre"?: number | null;
          "session_type"?: string | null;
          "source_conversation_id"?: string | null;
          "training_plan_day_id"?: string | null;
          "updated_at"?: string;
        };
        Update: {
          "athlete_id"?: string;
          "calories_estimated"?: number | null;
          "completed_workout"?: Json | null;
          "completion_status"?: string;
          "created_at"?: string;
          "date"?: string;
          "deleted_at"?: string | null;
          "duration_minutes"?: number | null;
          "heart_rate_avg"?: number | null;
          "id"?: string;
          "notes"?: string | null;
          "prescribed_workout"?: Json | null;
          "rpe_post"?: number | null;
          "rpe_pre"?: number | null;
          "session_type"?: string | null;
          "source_conversation_id"?: string | null;
          "training_plan_day_id"?: string | null;
          "updated_at"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "workout_logs_athlete_id_fkey";
            columns: ["athlete_id"];
            isOneToOne: false;
            referencedRelation: "athlete_profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "workout_logs_source_conversation_id_fkey";
            columns: ["source_conversation_id"];
            isOneToOne: false;
            referencedRelation: "conversations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "workout_logs_training_plan_day_id_fkey";
            columns: ["training_plan_day_id"];
            isOneToOne: false;
            referencedRelation: "training_plan_days";
            referencedColumns: ["id"];
          },
        ];
      };
    };
    Views: {
      "effort_history": {
        Row: {
          "athlete_id": string | null;
          "completion": string | null;
          "context": string | null;
          "date": string | null;
          "distance_metres": number | null;
          "effort_id": string | null;
          "exercise_id": string | null;
          "exercise_name": string | null;
          "failed": boolean | null;
          "is_future": boolean | null;
          "load_grams": number | null;
          "record_type": string | null;
          "reps": number | null;
          "scope": string | null;
          "series_key": string | null;
          "simulation": boolean | null;
          "source_id": string | null;
          "source_kind": string | null;
          "split_number": number | null;
          "station_id": string | null;
          "subject": string | null;
          "unit": string | null;
          "valid": boolean | null;
          "value": number | null;
          "warmup": boolean | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
    };
    Functions: {
      "apply_progress": {
        Args: { "athlete_id": string; "result": Json; "version": number; "worker": string };
        Returns: boolean;
      };
      "apply_records": {
        Args: {
          "athlete_id": string;
          "diff": Json;
          "marks": Json;
          "validated"?: Json;
          "worker": string;
        };
        Returns: boolean;
      };
      "claim_progress": {
        Args: { "lease_seconds"?: number; "most_athletes"?: number; "worker": string };
        Returns: Json;
      };
      "claim_records": {
        Args: { "lease_seconds"?: number; "most"?: number; "worker": string };
        Returns: Json;
      };
      "fail_progress": {
        Args: { "athlete_id": string; "message": string; "worker": string };
        Returns: undefined;
      };
      "fail_records": {
        Args: { "athlete_id": string; "message": string; "worker": string };
        Returns: undefined;
      };
      "plan_calendar": { Args: { "training_plan_id"?: string }; Returns: Json };
      "plan_request": { Args: { "start_date"?: string; "today"?: string }; Returns: Json };
      "progress_backlog": { Args: Record<PropertyKey, never>; Returns: Json };
      "progress_request": { Args: { "today"?: string }; Returns: Json };
      "race_for_validation": { Args: { "race_result_id": string }; Returns: Json };
      "recompute_all_progress": { Args: Record<PropertyKey, never>; Returns: number };
      "recompute_all_records": { Args: Record<PropertyKey, never>; Returns: number };
      "recompute_my_records": { Args: Record<PropertyKey, never>; Returns: undefined };
      "records_backlog": { Args: Record<PropertyKey, never>; Returns: Json };
      "records_request": { Args: { "as_of"?: string; "context"?: string }; Returns: Json };
      "store_plan": { Args: { "plan": Json }; Returns: Json };
      "store_race": { Args: { "race": Json; "splits"?: Json }; Returns: string };
    };
    Enums: {
      [_ in never]: never;
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
  "public": {
    Tables: {
      [_ in never]: never;
    };
    Views: {
      [_ in never]: never;
    };
    Functions: {
      [_ in never]: never;
    };
    Enums: {
      [_ in never]: never;
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
  "strength": {
    Tables: {
      "auxiliary_assignments": {
        Row: {
          "block_number": number;
          "created_at": string;
          "exercise_1": string;
          "exercise_2": string;
          "id": string;
          "is_locked": boolean;
          "lift": string;
          "program_id": string;
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "block_number": number;
          "created_at"?: string;
          "exercise_1": string;
          "exercise_2": string;
          "id"?: string;
          "is_locked"?: boolean;
          "lift": string;
          "program_id": string;
          "user_id": string;
        };
        Update: {
          "block_number"?: number;
          "created_at"?: string;
          "exercise_1"?: string;
          "exercise_2"?: string;
          "id"?: string;
          "is_locked"?: boolean;
          "lift"?: string;
          "program_id"?: string;
          "user_id"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "auxiliary_assignments_program_id_fkey";
            columns: ["user_id", "program_id"];
            isOneToOne: false;
            referencedRelation: "programs";
            referencedColumns: ["user_id", "id"];
          },
        ];
      };
      "auxiliary_exercises": {
        Row: {
          "exercise_name": string;
          "id": string;
          "is_active": boolean;
          "lift": string;
          "pool_position": number;
          "primary_muscles": (string)[];
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "exercise_name": string;
          "id"?: string;
          "is_active"?: boolean;
          "lift": string;
          "pool_position": number;
          "primary_muscles": (string)[];
          "user_id": string;
        };
        Update: {
          "exercise_name"?: string;
          "id"?: string;
          "is_active"?: boolean;
          "lift"?: string;
          "pool_position"?: number;
          "primary_muscles"?: (string)[];
          "user_id"?: string;
        };
        Relationships: [];
      };
      "edge_cases": {
        Row: {
          "adjustment_applied": Json | null;
          "affected_date_end": string | null;
          "affected_date_start": string;
          "affected_lifts": (string)[] | null;
          "case_type": string;
          "description": string | null;
          "id": string;
          "program_id": string | null;
          "reported_at": string;
          "resolved_at": string | null;
          "session_id": string | null;
          "severity": string;
          "status": string;
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "adjustment_applied"?: Json | null;
          "affected_date_end"?: string | null;
          "affected_date_start": string;
          "affected_lifts"?: (string)[] | null;
          "case_type": string;
          "description"?: string | null;
          "id"?: string;
          "program_id"?: string | null;
          "reported_at"?: string;
          "resolved_at"?: string | null;
          "session_id"?: string | null;
          "severity": string;
          "status"?: string;
          "user_id": string;
        };
        Update: {
          "adjustment_applied"?: Json | null;
          "affected_date_end"?: string | null;
          "affected_date_start"?: string;
          "affected_lifts"?: (string)[] | null;
          "case_type"?: string;
          "description"?: string | null;
          "id"?: string;
          "program_id"?: string | null;
          "reported_at"?: string;
          "resolved_at"?: string | null;
          "session_id"?: string | null;
          "severity"?: string;
          "status"?: string;
          "user_id"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "edge_cases_program_id_fkey";
            columns: ["user_id", "program_id"];
            isOneToOne: false;
            referencedRelation: "programs";
            referencedColumns: ["user_id", "id"];
          },
          {
            foreignKeyName: "edge_cases_session_id_fkey";
            columns: ["user_id", "session_id"];
            isOneToOne: false;
            referencedRelation: "sessions";
            referencedColumns: ["user_id", "id"];
          },
        ];
      };
      "formula_configs": {
        Row: {
          "ai_rationale": string | null;
          "created_at": string;
          "id": string;
          "is_active": boolean;
          "overrides": NonNullable<Json>;
          "source": string;
          "user_id": string;
          "version": number;
        };
        ComputedFields: never;
        Insert: {
          "ai_rationale"?: string | null;
          "created_at"?: string;
          "id"?: string;
          "is_active"?: boolean;
          "overrides"?: NonNullable<Json>;
          "source": string;
          "user_id": string;
          "version"?: number;
        };
        Update: {
          "ai_rationale"?: string | null;
          "created_at"?: string;
          "id"?: string;
          "is_active"?: boolean;
          "overrides"?: NonNullable<Json>;
          "source"?: string;
          "user_id"?: string;
          "version"?: number;
        };
        Relationships: [];
      };
      "lifter_maxes": {
        Row: {
          "bench_1rm_grams": number;
          "bench_input_grams": number | null;
          "bench_input_reps": number | null;
          "deadlift_1rm_grams": number;
          "deadlift_input_grams": number | null;
          "deadlift_input_reps": number | null;
          "id": string;
          "recorded_at": string;
          "source": string;
          "source_session_log_id": string | null;
          "squat_1rm_grams": number;
          "squat_input_grams": number | null;
          "squat_input_reps": number | null;
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "bench_1rm_grams": number;
          "bench_input_grams"?: number | null;
          "bench_input_reps"?: number | null;
          "deadlift_1rm_grams": number;
          "deadlift_input_grams"?: number | null;
          "deadlift_input_reps"?: number | null;
          "id"?: string;
          "recorded_at"?: string;
          "source": string;
          "source_session_log_id"?: string | null;
          "squat_1rm_grams": number;
          "squat_input_grams"?: number | null;
          "squat_input_reps"?: number | null;
          "user_id": string;
        };
        Update: {
          "bench_1rm_grams"?: number;
          "bench_input_grams"?: number | null;
          "bench_input_reps"?: number | null;
          "deadlift_1rm_grams"?: number;
          "deadlift_input_grams"?: number | null;
          "deadlift_input_reps"?: number | null;
          "id"?: string;
          "recorded_at"?: string;
          "source"?: string;
          "source_session_log_id"?: string | null;
          "squat_1rm_grams"?: number;
          "squat_input_grams"?: number | null;
          "squat_input_reps"?: number | null;
          "user_id"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "lifter_maxes_source_session_log_id_fkey";
            columns: ["user_id", "source_session_log_id"];
            isOneToOne: true;
            referencedRelation: "session_logs";
            referencedColumns: ["user_id", "id"];
          },
        ];
      };
      "muscle_volume_config": {
        Row: {
          "id": string;
          "mev_sets_per_week": number;
          "mrv_sets_per_week": number;
          "muscle_group": string;
          "updated_at": string;
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "id"?: string;
          "mev_sets_per_week": number;
          "mrv_sets_per_week": number;
          "muscle_group": string;
          "updated_at"?: string;
          "user_id": string;
        };
        Update: {
          "id"?: string;
          "mev_sets_per_week"?: number;
          "mrv_sets_per_week"?: number;
          "muscle_group"?: string;
          "updated_at"?: string;
          "user_id"?: string;
        };
        Relationships: [];
      };
      "performance_metrics": {
        Row: {
          "actual_intensity_pct": number | null;
          "actual_volume_grams": number | null;
          "avg_rpe_actual": number | null;
          "block_number": number | null;
          "completion_pct": number | null;
          "computed_at": string;
          "estimated_1rm_grams": number | null;
          "estimated_1rm_high_grams": number | null;
          "estimated_1rm_low_grams": number | null;
          "id": string;
          "intensity_type": string;
          "lift": string;
          "max_rpe_actual": number | null;
          "planned_intensity_pct": number | null;
          "planned_volume_grams": number | null;
          "recorded_at": string;
          "reviewed": boolean;
          "session_log_id": string;
          "sets_per_muscle": Json | null;
          "suggestions": NonNullable<Json>;
          "user_id": string;
          "week_number": number | null;
        };
        ComputedFields: never;
        Insert: {
          "actual_intensity_pct"?: number | null;
          "actual_volume_grams"?: number | null;
          "avg_rpe_actual"?: number | null;
          "block_number"?: number | null;
          "completion_pct"?: number | null;
          "computed_at"?: string;
          "estimated_1rm_grams"?: number | null;
          "estimated_1rm_high_grams"?: number | null;
          "estimated_1rm_low_grams"?: number | null;
          "id"?: string;
          "intensity_type": string;
          "lift": string;
          "max_rpe_actual"?: number | null;
          "planned_intensity_pct"?: number | null;
          "planned_volume_grams"?: number | null;
          "recorded_at": string;
          "reviewed"?: boolean;
          "session_log_id": string;
          "sets_per_muscle"?: Json | null;
          "suggestions"?: NonNullable<Json>;
          "user_id": string;
          "week_number"?: number | null;
        };
        Update: {
          "actual_intensity_pct"?: number | null;
          "actual_volume_grams"?: number | null;
          "avg_rpe_actual"?: number | null;
          "block_number"?: number | null;
          "completion_pct"?: number | null;
          "computed_at"?: string;
          "estimated_1rm_grams"?: number | null;
          "estimated_1rm_high_grams"?: number | null;
          "estimated_1rm_low_grams"?: number | null;
          "id"?: string;
          "intensity_type"?: string;
          "lift"?: string;
          "max_rpe_actual"?: number | null;
          "planned_intensity_pct"?: number | null;
          "planned_volume_grams"?: number | null;
          "recorded_at"?: string;
          "reviewed"?: boolean;
          "session_log_id"?: string;
          "sets_per_muscle"?: Json | null;
          "suggestions"?: NonNullable<Json>;
          "user_id"?: string;
          "week_number"?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "performance_metrics_session_log_id_fkey";
            columns: ["user_id", "session_log_id"];
            isOneToOne: false;
            referencedRelation: "session_logs";
            referencedColumns: ["user_id", "id"];
          },
        ];
      };
      "personal_records": {
        Row: {
          "context": string;
          "created_at": string;
          "date_achieved": string;
          "effort_id": string;
          "id": string;
          "load_grams": number | null;
          "previous_value": number | null;
          "record_type": string;
          "reps": number | null;
          "scope": string;
          "series_key": string;
          "source_session_log_id": string;
          "subject": string;
          "user_id": string;
          "value": number;
          "value_unit": string;
        };
        ComputedFields: never;
        Insert: {
          "context": string;
          "created_at"?: string;
          "date_achieved": string;
          "effort_id": string;
          "id"?: string;
          "load_grams"?: number | null;
          "previous_value"?: number | null;
          "record_type": string;
          "reps"?: number | null;
          "scope"?: string;
          "series_key": string;
          "source_session_log_id": string;
          "subject": string;
          "user_id": string;
          "value": number;
          "value_unit": string;
        };
        Update: {
          "context"?: string;
          "created_at"?: string;
          "date_achieved"?: string;
          "effort_id"?: string;
          "id"?: string;
          "load_grams"?: number | null;
          "previous_value"?: number | null;
          "record_type"?: string;
          "reps"?: number | null;
          "scope"?: string;
          "series_key"?: string;
          "source_session_log_id"?: string;
          "subject"?: string;
          "user_id"?: string;
          "value"?: number;
          "value_unit"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "personal_records_source_session_log_id_fkey";
            columns: ["user_id", "source_session_log_id"];
            isOneToOne: false;
            referencedRelation: "session_logs";
            referencedColumns: ["user_id", "id"];
          },
        ];
      };
      "profiles": {
        Row: {
          "bar_grams": number;
          "body_weight_grams": number | null;
          "created_at": string;
          "date_of_birth": string | null;
          "display_name": string | null;
          "id": string;
          "plates": Json | null;
          "rounding_increment_grams": number;
          "sex": string | null;
          "training_level": string | null;
        };
        ComputedFields: never;
        Insert: {
          "bar_grams"?: number;
          "body_weight_grams"?: number | null;
          "created_at"?: string;
          "date_of_birth"?: string | null;
          "display_name"?: string | null;
          "id": string;
          "plates"?: Json | null;
          "rounding_increment_grams"?: number;
          "sex"?: string | null;
          "training_level"?: string | null;
        };
        Update: {
          "bar_grams"?: number;
          "body_weight_grams"?: number | null;
          "created_at"?: string;
          "date_of_birth"?: string | null;
          "display_name"?: string | null;
          "id"?: string;
          "plates"?: Json | null;
          "rounding_increment_grams"?: number;
          "sex"?: string | null;
          "training_level"?: string | null;
        };
        Relationships: [];
      };
      "programs": {
        Row: {
          "body_weight_grams": number | null;
          "created_at": string;
          "formula_config_id": string;
          "id": string;
          "lifter_maxes_id": string;
          "start_date": string;
          "status": string;
          "total_weeks": number;
          "training_days_per_week": number;
          "user_id": string;
          "version": number;
        };
        ComputedFields: never;
        Insert: {
          "body_weight_grams"?: number | null;
          "created_at"?: string;
          "formula_config_id": string;
          "id"?: string;
          "lifter_maxes_id": string;
          "start_date": string;
          "status"?: string;
          "total_weeks": number;
          "training_days_per_week"?: number;
          "user_id": string;
          "version"?: number;
        };
        Update: {
          "body_weight_grams"?: number | null;
          "created_at"?: string;
          "formula_config_id"?: string;
          "id"?: string;
          "lifter_maxes_id"?: string;
          "start_date"?: string;
          "status"?: string;
          "total_weeks"?: number;
          "training_days_per_week"?: number;
          "user_id"?: string;
          "version"?: number;
        };
        Relationships: [
          {
            foreignKeyName: "programs_formula_config_id_fkey";
            columns: ["user_id", "formula_config_id"];
            isOneToOne: false;
            referencedRelation: "formula_configs";
            referencedColumns: ["user_id", "id"];
          },
          {
            foreignKeyName: "programs_lifter_maxes_id_fkey";
            columns: ["user_id", "lifter_maxes_id"];
            isOneToOne: false;
            referencedRelation: "lifter_maxes";
            referencedColumns: ["user_id", "id"];
          },
        ];
      };
      "recovery_snapshots": {
        Row: {
          "hrv_ms": number | null;
          "id": string;
          "raw_payload": Json | null;
          "recorded_at": string;
          "resting_hr_bpm": number | null;
          "sleep_duration_minutes": number | null;
          "sleep_quality_score": number | null;
          "source": string;
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "hrv_ms"?: number | null;
          "id"?: string;
          "raw_payload"?: Json | null;
          "recorded_at": string;
          "resting_hr_bpm"?: number | null;
          "sleep_duration_minutes"?: number | null;
          "sleep_quality_score"?: number | null;
          "source": string;
          "user_id": string;
        };
        Update: {
          "hrv_ms"?: number | null;
          "id"?: string;
          "raw_payload"?: Json | null;
          "recorded_at"?: string;
          "resting_hr_bpm"?: number | null;
          "sleep_duration_minutes"?: number | null;
          "sleep_quality_score"?: number | null;
          "source"?: string;
          "user_id"?: string;
        };
        Relationships: [];
      };
      "session_logs": {
        Row: {
          "actual_sets": NonNullable<Json>;
          "completed_at": string | null;
          "completion_pct": number | null;
          "corrects_log_id": string | null;
          "duration_seconds": number | null;
          "id": string;
          "is_correction": boolean;
          "logged_at": string;
          "performance_vs_plan": string | null;
          "session_id": string;
          "session_notes": string | null;
          "session_rpe": number | null;
          "started_at": string | null;
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "actual_sets": NonNullable<Json>;
          "completed_at"?: string | null;
          "completion_pct"?: number | null;
          "corrects_log_id"?: string | null;
          "duration_seconds"?: number | null;
          "id"?: string;
          "is_correction"?: boolean;
          "logged_at"?: string;
          "performance_vs_plan"?: string | null;
          "session_id": string;
          "session_notes"?: string | null;
          "session_rpe"?: number | null;
          "started_at"?: string | null;
          "user_id": string;
        };
        Update: {
          "actual_sets"?: NonNullable<Json>;
          "completed_at"?: string | null;
          "completion_pct"?: number | null;
          "corrects_log_id"?: string | null;
          "duration_seconds"?: number | null;
          "id"?: string;
          "is_correction"?: boolean;
          "logged_at"?: string;
          "performance_vs_plan"?: string | null;
          "session_id"?: string;
          "session_notes"?: string | null;
          "session_rpe"?: number | null;
          "started_at"?: string | null;
          "user_id"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "session_logs_corrects_log_id_fkey";
            columns: ["user_id", "session_id", "corrects_log_id"];
            isOneToOne: false;
            referencedRelation: "session_logs";
            referencedColumns: ["user_id", "session_id", "id"];
          },
          {
            foreignKeyName: "session_logs_session_id_fkey";
            columns: ["user_id", "session_id"];
            isOneToOne: false;
            referencedRelation: "sessions";
            referencedColumns: ["user_id", "id"];
          },
        ];
      };
      "sessions": {
        Row: {
          "block_number": number | null;
          "created_at": string;
          "day_number": number;
          "id": string;
          "intensity_type": string;
          "is_deload": boolean;
          "jit_generated_at": string | null;
          "jit_input_snapshot": Json | null;
          "notes": string | null;
          "planned_date": string | null;
          "planned_sets": Json | null;
          "primary_lift": string;
          "program_id": string;
          "skip_reason": string | null;
          "started_at": string | null;
          "status": string;
          "updated_at": string;
          "user_id": string;
          "week_number": number;
        };
        ComputedFields: never;
        Insert: {
          "block_number"?: number | null;
          "created_at"?: string;
          "day_number": number;
          "id"?: string;
          "intensity_type": string;
          "is_deload"?: boolean;
          "jit_generated_at"?: string | null;
          "jit_input_snapshot"?: Json | null;
          "notes"?: string | null;
          "planned_date"?: string | null;
          "planned_sets"?: Json | null;
          "primary_lift": string;
          "program_id": string;
          "skip_reason"?: string | null;
          "started_at"?: string | null;
          "status"?: string;
          "updated_at"?: string;
          "user_id": string;
          "week_number": number;
        };
        Update: {
          "block_number"?: number | null;
          "created_at"?: string;
          "day_number"?: number;
          "id"?: string;
          "intensity_type"?: string;
          "is_deload"?: boolean;
          "jit_generated_at"?: string | null;
          "jit_input_snapshot"?: Json | null;
          "notes"?: string | null;
          "planned_date"?: string | null;
          "planned_sets"?: Json | null;
          "primary_lift"?: string;
          "program_id"?: string;
          "skip_reason"?: string | null;
          "started_at"?: string | null;
          "status"?: string;
          "updated_at"?: string;
          "user_id"?: string;
          "week_number"?: number;
        };
        Relationships: [
          {
            foreignKeyName: "sessions_program_id_fkey";
            columns: ["user_id", "program_id"];
            isOneToOne: false;
            referencedRelation: "programs";
            referencedColumns: ["user_id", "id"];
          },
        ];
      };
      "soreness_checkins": {
        Row: {
          "id": string;
          "ratings": NonNullable<Json>;
          "recorded_at": string;
          "session_id": string;
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "id"?: string;
          "ratings": NonNullable<Json>;
          "recorded_at"?: string;
          "session_id": string;
          "user_id": string;
        };
        Update: {
          "id"?: string;
          "ratings"?: NonNullable<Json>;
          "recorded_at"?: string;
          "session_id"?: string;
          "user_id"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "soreness_checkins_session_id_fkey";
            columns: ["user_id", "session_id"];
            isOneToOne: false;
            referencedRelation: "sessions";
            referencedColumns: ["user_id", "id"];
          },
        ];
      };
      "warmup_configs": {
        Row: {
          "custom_steps": Json | null;
          "id": string;
          "lift": string;
          "protocol": string;
          "updated_at": string;
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "custom_steps"?: Json | null;
          "id"?: string;
          "lift": string;
          "protocol"?: string;
          "updated_at"?: string;
          "user_id": string;
        };
        Update: {
          "custom_steps"?: Json | null;
          "id"?: string;
          "lift"?: string;
          "protocol"?: string;
          "updated_at"?: string;
          "user_id"?: string;
        };
        Relationships: [];
      };
    };
    Views: {
      [_ in never]: never;
    };
    Functions: {
      "apply_reviews": {
        Args: { "marks": Json; "result": Json; "user_id": string; "worker": string };
        Returns: boolean;
      };
      "claim_reviews": {
        Args: { "lease_seconds"?: number; "most"?: number; "worker": string };
        Returns: Json;
      };
      "estimate_request": { Args: { "as_of"?: string; "lift": string }; Returns: Json };
      "fail_reviews": {
        Args: { "message": string; "user_id": string; "worker": string };
        Returns: undefined;
      };
      "failed_reviews": {
        Args: Record<PropertyKey, never>;
        Returns: {
          "next_try_at": string;
          "problem": string;
          "series_key": string;
          "session_id": string;
          "tried_count": number;
          "user_id": string;
        }[];
      };
      "program_request": {
        Args: {
          "deloads"?: string;
          "start_date"?: string;
          "today"?: string;
          "total_weeks"?: number;
          "training_days_per_week"?: number;
        };
        Returns: Json;
      };
      "recompute_all_reviews": { Args: Record<PropertyKey, never>; Returns: number };
      "review_request": { Args: { "session_id": string }; Returns: Json };
      "reviews_backlog": { Args: Record<PropertyKey, never>; Returns: Json };
      "save_formula_config": {
        Args: { "ai_rationale"?: string; "overrides": Json; "source"?: string };
        Returns: {
          "ai_rationale": string | null;
          "created_at": string;
          "id": string;
          "is_active": boolean;
          "overrides": NonNullable<Json>;
          "source": string;
          "user_id": string;
          "version": number;
        };
        SetofOptions: {
          from: "*";
          to: "formula_configs";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      "session_request": { Args: { "session_id": string; "today"?: string }; Returns: Json };
      "store_program": { Args: { "plan": Json }; Returns: Json };
      "store_session": { Args: { "plan": Json; "session_id": string }; Returns: Json };
    };
    Enums: {
      [_ in never]: never;
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
  "studio": {
    Tables: {
      "ai_recommendations": {
        Row: {
          "entity_id": string | null;
          "generated_at": string;
          "id": string;
          "program_id": string | null;
          "recommendation_data": Json | null;
          "recommendation_type": string | null;
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "entity_id"?: string | null;
          "generated_at"?: string;
          "id"?: string;
          "program_id"?: string | null;
          "recommendation_data"?: Json | null;
          "recommendation_type"?: string | null;
          "user_id"?: string;
        };
        Update: {
          "entity_id"?: string | null;
          "generated_at"?: string;
          "id"?: string;
          "program_id"?: string | null;
          "recommendation_data"?: Json | null;
          "recommendation_type"?: string | null;
          "user_id"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "ai_recommendations_entity_id_fkey";
            columns: ["entity_id", "user_id"];
            isOneToOne: false;
            referencedRelation: "entities";
            referencedColumns: ["id", "user_id"];
          },
          {
            foreignKeyName: "ai_recommendations_program_id_fkey";
            columns: ["program_id", "user_id"];
            isOneToOne: false;
            referencedRelation: "programs";
            referencedColumns: ["id", "user_id"];
          },
        ];
      };
      "entities": {
        Row: {
          "age": number | null;
          "bench_1rm": number | null;
          "created_at": string;
          "deadlift_1rm": number | null;
          "deleted_at": string | null;
          "description": Json | null;
          "gender": string | null;
          "height_cm": number | null;
          "id": string;
          "injury_history": Json | null;
          "mile_time": string | null;
          "name": string;
          "preferred_training_days": Json | null;
          "recovery_score": number | null;
          "squat_1rm": number | null;
          "type": Database["studio"]["Enums"]["entity_type"];
          "updated_at": string;
          "user_id": string;
          "weight_kg": number | null;
          "workout_experience_type": string | null;
          "years_of_experience": number | null;
        };
        ComputedFields: never;
        Insert: {
          "age"?: number | null;
          "bench_1rm"?: number | null;
          "created_at"?: string;
          "deadlift_1rm"?: number | null;
          "deleted_at"?: string | null;
          "description"?: Json | null;
          "gender"?: string | null;
          "height_cm"?: number | null;
          "id"?: string;
          "injury_history"?: Json | null;
          "mile_time"?: string | null;
          "name": string;
          "preferred_training_days"?: Json | null;
          "recovery_score"?: number | null;
          "squat_1rm"?: number | null;
          "type": Database["studio"]["Enums"]["entity_type"];
          "updated_at"?: string;
          "user_id"?: string;
          "weight_kg"?: number | null;
          "workout_experience_type"?: string | null;
          "years_of_experience"?: number | null;
        };
        Update: {
          "age"?: number | null;
          "bench_1rm"?: number | null;
          "created_at"?: string;
          "deadlift_1rm"?: number | null;
          "deleted_at"?: string | null;
          "description"?: Json | null;
          "gender"?: string | null;
          "height_cm"?: number | null;
          "id"?: string;
          "injury_history"?: Json | null;
          "mile_time"?: string | null;
          "name"?: string;
          "preferred_training_days"?: Json | null;
          "recovery_score"?: number | null;
          "squat_1rm"?: number | null;
          "type"?: Database["studio"]["Enums"]["entity_type"];
          "updated_at"?: string;
          "user_id"?: string;
          "weight_kg"?: number | null;
          "workout_experience_type"?: string | null;
          "years_of_experience"?: number | null;
        };
        Relationships: [];
      };
      "external_workouts": {
        Row: {
          "body": string | null;
          "created_at": string;
          "difficulty": string | null;
          "id": number;
          "tags": Json | null;
          "title": string | null;
        };
        ComputedFields: never;
        Insert: {
          "body"?: string | null;
          "created_at"?: string;
          "difficulty"?: string | null;
          "id"?: number;
          "tags"?: Json | null;
          "title"?: string | null;
        };
        Update: {
          "body"?: string | null;
          "created_at"?: string;
          "difficulty"?: string | null;
          "id"?: number;
          "tags"?: Json | null;
          "title"?: string | null;
        };
        Relationships: [];
      };
      "external_workouts_new": {
        Row: {
          "body": string | null;
          "created_at": string;
          "difficulty": string | null;
          "id": number;
          "tags": Json | null;
          "title": string | null;
        };
        ComputedFields: never;
        Insert: {
          "body"?: string | null;
          "created_at"?: string;
          "difficulty"?: string | null;
          "id"?: number;
          "tags"?: Json | null;
          "title"?: string | null;
        };
        Update: {
          "body"?: string | null;
          "created_at"?: string;
          "difficulty"?: string | null;
          "id"?: number;
          "tags"?: Json | null;
          "title"?: string | null;
        };
        Relationships: [];
      };
      "profiles": {
        Row: {
          "avatar_url": string | null;
          "current_period_end": string | null;
          "email": string | null;
          "free_generations_used": number;
          "full_name": string | null;
          "generations_remaining": number;
          "generations_today": number;
          "id": string;
          "is_active": boolean;
          "last_generation_date": string | null;
          "stripe_customer_id": string | null;
          "stripe_price_id": string | null;
          "stripe_subscription_id": string | null;
          "subscription_plan": Database["studio"]["Enums"]["subscription_plan_enum"] | null;
          "subscription_status": Database["studio"]["Enums"]["subscription_status_enum"] | null;
          "trial_end_date": string | null;
          "trial_start_date": string | null;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "avatar_url"?: string | null;
          "current_period_end"?: string | null;
          "email"?: string | null;
          "free_generations_used"?: number;
          "full_name"?: string | null;
          "generations_remaining"?: number;
          "generations_today"?: number;
          "id": string;
          "is_active"?: boolean;
          "last_generation_date"?: string | null;
          "stripe_customer_id"?: string | null;
          "stripe_price_id"?: string | null;
          "stripe_subscription_id"?: string | null;
          "subscription_plan"?: Database["studio"]["Enums"]["subscription_plan_enum"] | null;
          "subscription_status"?: Database["studio"]["Enums"]["subscription_status_enum"] | null;
          "trial_end_date"?: string | null;
          "trial_start_date"?: string | null;
          "updated_at"?: string;
        };
        Update: {
          "avatar_url"?: string | null;
          "current_period_end"?: string | null;
          "email"?: string | null;
          "free_generations_used"?: number;
          "full_name"?: string | null;
          "generations_remaining"?: number;
          "generations_today"?: number;
          "id"?: string;
          "is_active"?: boolean;
          "last_generation_date"?: string | null;
          "stripe_customer_id"?: string | null;
          "stripe_price_id"?: string | null;
          "stripe_subscription_id"?: string | null;
          "subscription_plan"?: Database["studio"]["Enums"]["subscription_plan_enum"] | null;
          "subscription_status"?: Database["studio"]["Enums"]["subscription_status_enum"] | null;
          "trial_end_date"?: string | null;
          "trial_start_date"?: string | null;
          "updated_at"?: string;
        };
        Relationships: [];
      };
      "program_workouts": {
        Row: {
          "body": string | null;
          "completed": boolean;
          "completed_at": string | null;
          "created_at": string;
          "difficulty": string | null;
          "entity_id": string | null;
          "external_workout_id": number | null;
          "id": string;
          "is_reference": boolean;
          "notes": string | null;
          "program_id": string | null;
          "scheduled_date": string | null;
          "tags": Json | null;
          "title": string;
          "updated_at": string;
          "user_id": string;
          "workout_type": string | null;
        };
        ComputedFields: never;
        Insert: {
          "body"?: string | null;
          "completed"?: boolean;
          "completed_at"?: string | null;
          "created_at"?: string;
          "difficulty"?: string | null;
          "entity_id"?: string | null;
          "external_workout_id"?: number | null;
          "id"?: string;
          "is_reference"?: boolean;
          "notes"?: string | null;
          "program_id"?: string | null;
          "scheduled_date"?: string | null;
          "tags"?: Json | null;
          "title": string;
          "updated_at"?: string;
          "user_id"?: string;
          "workout_type"?: string | null;
        };
        Update: {
          "body"?: string | null;
          "completed"?: boolean;
          "completed_at"?: string | null;
          "created_at"?: string;
          "difficulty"?: string | null;
          "entity_id"?: string | null;
          "external_workout_id"?: number | null;
          "id"?: string;
          "is_reference"?: boolean;
          "notes"?: string | null;
          "program_id"?: string | null;
          "scheduled_date"?: string | null;
          "tags"?: Json | null;
          "title"?: string;
          "updated_at"?: string;
          "user_id"?: string;
          "workout_type"?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "program_workouts_entity_id_fkey";
            columns: ["entity_id", "user_id"];
            isOneToOne: false;
            referencedRelation: "entities";
            referencedColumns: ["id", "user_id"];
          },
          {
            foreignKeyName: "program_workouts_external_workout_id_fkey";
            columns: ["external_workout_id"];
            isOneToOne: false;
            referencedRelation: "external_workouts";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "program_workouts_program_id_fkey";
            columns: ["program_id", "user_id"];
            isOneToOne: false;
            referencedRelation: "programs";
            referencedColumns: ["id", "user_id"];
          },
        ];
      };
      "programs": {
        Row: {
          "calendar_data": Json | null;
          "created_at": string;
          "description": string | null;
          "difficulty": string | null;
          "duration_weeks": number;
          "entity_id": string;
          "focus_area": string | null;
          "generated_program": Json | null;
          "goal": string | null;
          "gym_details": Json | null;
          "id": string;
          "name": string;
          "periodization": Json | null;
          "program_overview": Json | null;
          "reference_input": string | null;
          "session_details": Json | null;
          "training_methodology": string | null;
          "updated_at": string;
          "user_id": string;
          "workout_format": Json | null;
        };
        ComputedFields: never;
        Insert: {
          "calendar_data"?: Json | null;
          "created_at"?: string;
          "description"?: string | null;
          "difficulty"?: string | null;
          "duration_weeks": number;
          "entity_id": string;
          "focus_area"?: string | null;
          "generated_program"?: Json | null;
          "goal"?: string | null;
          "gym_details"?: Json | null;
          "id"?: string;
          "name": string;
          "periodization"?: Json | null;
          "program_overview"?: Json | null;
          "reference_input"?: string | null;
          "session_details"?: Json | null;
          "training_methodology"?: string | null;
          "updated_at"?: string;
          "user_id"?: string;
          "workout_format"?: Json | null;
        };
        Update: {
          "calendar_data"?: Json | null;
          "created_at"?: string;
          "description"?: string | null;
          "difficulty"?: string | null;
          "duration_weeks"?: number;
          "entity_id"?: string;
          "focus_area"?: string | null;
          "generated_program"?: Json | null;
          "goal"?: string | null;
          "gym_details"?: Json | null;
          "id"?: string;
          "name"?: string;
          "periodization"?: Json | null;
          "program_overview"?: Json | null;
          "reference_input"?: string | null;
          "session_details"?: Json | null;
          "training_methodology"?: string | null;
          "updated_at"?: string;
          "user_id"?: string;
          "workout_format"?: Json | null;
        };
        Relationships: [
          {
            foreignKeyName: "programs_entity_id_fkey";
            columns: ["entity_id", "user_id"];
            isOneToOne: false;
            referencedRelation: "entities";
            referencedColumns: ["id", "user_id"];
          },
        ];
      };
      "workout_schedule": {
        Row: {
          "created_at": string;
          "entity_id": string | null;
          "id": string;
          "notes": string | null;
          "program_id": string | null;
          "scheduled_date": string;
          "updated_at": string;
          "user_id": string;
          "workout_id": string | null;
        };
        ComputedFields: never;
        Insert: {
          "created_at"?: string;
          "entity_id"?: string | null;
          "id"?: string;
          "notes"?: string | null;
          "program_id"?: string | null;
          "scheduled_date": string;
          "updated_at"?: string;
          "user_id"?: string;
          "workout_id"?: string | null;
        };
        Update: {
          "created_at"?: string;
          "entity_id"?: string | null;
          "id"?: string;
          "notes"?: string | null;
          "program_id"?: string | null;
          "scheduled_date"?: string;
          "updated_at"?: string;
          "user_id"?: string;
          "workout_id"?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "workout_schedule_entity_id_fkey";
            columns: ["entity_id", "user_id"];
            isOneToOne: false;
            referencedRelation: "entities";
            referencedColumns: ["id", "user_id"];
          },
          {
            foreignKeyName: "workout_schedule_program_id_fkey";
            columns: ["program_id", "user_id"];
            isOneToOne: false;
            referencedRelation: "programs";
            referencedColumns: ["id", "user_id"];
          },
          {
            foreignKeyName: "workout_schedule_workout_id_fkey";
            columns: ["workout_id", "user_id"];
            isOneToOne: false;
            referencedRelation: "program_workouts";
            referencedColumns: ["id", "user_id"];
          },
        ];
      };
    };
    Views: {
      [_ in never]: never;
    };
    Functions: {
      "close_profile": { Args: Record<PropertyKey, never>; Returns: undefined };
      "consume_generation": {
        Args: Record<PropertyKey, never>;
        Returns: {
          "avatar_url": string | null;
          "current_period_end": string | null;
          "email": string | null;
          "free_generations_used": number;
          "full_name": string | null;
          "generations_remaining": number;
          "generations_today": number;
          "id": string;
          "is_active": boolean;
          "last_generation_date": string | null;
          "stripe_customer_id": string | null;
          "stripe_price_id": string | null;
          "stripe_subscription_id": string | null;
          "subscription_plan": Database["studio"]["Enums"]["subscription_plan_enum"] | null;
          "subscription_status": Database["studio"]["Enums"]["subscription_status_enum"] | null;
          "trial_end_date": string | null;
          "trial_start_date": string | null;
          "updated_at": string;
        };
        SetofOptions: {
          from: "*";
          to: "profiles";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      "refund_generation": {
        Args: { "profile_id": string };
        Returns: {
          "avatar_url": string | null;
          "current_period_end": string | null;
          "email": string | null;
          "free_generations_used": number;
          "full_name": string | null;
          "generations_remaining": number;
          "generations_today": number;
          "id": string;
          "is_active": boolean;
          "last_generation_date": string | null;
          "stripe_customer_id": string | null;
          "stripe_price_id": string | null;
          "stripe_subscription_id": string | null;
          "subscription_plan": Database["studio"]["Enums"]["subscription_plan_enum"] | null;
          "subscription_status": Database["studio"]["Enums"]["subscription_status_enum"] | null;
          "trial_end_date": string | null;
          "trial_start_date": string | null;
          "updated_at": string;
        };
        SetofOptions: {
          from: "*";
          to: "profiles";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
    };
    Enums: {
      "entity_type": "CLIENT" | "CLASS";
      "subscription_plan_enum": "monthly" | "quarterly" | "annual" | "daily";
      "subscription_status_enum":
        | "trialing"
        | "active"
        | "canceled"
        | "past_due"
        | "incomplete"
        | "incomplete_expired";
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
};

type DatabaseWithoutInternals = Omit<Database, "__InternalSupabase">;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">];

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  } ? keyof (
      & DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
      & DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"]
    )
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals } ? (
    & DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    & DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"]
  )[TableName] extends {
    Row: infer R;
  } ? R
  : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    ? (DefaultSchema["Tables"] & DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
      Row: infer R;
    } ? R
    : never
  : never;

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  } ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends
    {
      Insert: infer I;
    } ? I
  : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Insert: infer I;
    } ? I
    : never
  : never;

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  } ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends
    {
      Update: infer U;
    } ? U
  : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Update: infer U;
    } ? U
    : never
  : never;

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  } ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
    ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
  : never;

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  } ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][
    CompositeTypeName
  ]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
    ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
  : never;

export const Constants = {
  "dossier": {
    Enums: {},
  },
  "endurance": {
    Enums: {},
  },
  "hyrox": {
    Enums: {},
  },
  "public": {
    Enums: {},
  },
  "strength": {
    Enums: {},
  },
  "studio": {
    Enums: {
      "entity_type": ["CLIENT", "CLASS"],
      "subscription_plan_enum": ["monthly", "quarterly", "annual", "daily"],
      "subscription_status_enum": [
        "trialing",
        "active",
        "canceled",
        "past_due",
        "incomplete",
        "incomplete_expired",
      ],
    },
  },
} as const;
